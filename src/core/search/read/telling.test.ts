import { expect, test } from 'vitest';
import { read } from './read.ts';
import { tellingLines } from './telling.ts';

const telling = (text: string) => tellingLines(read(text)).map(({ message }) => message);

test('of a Java trace, the last cause and the innermost frame of the own code', () => {
  const trace = `java.lang.IllegalStateException: order failed
\tat org.acme.shop.Orders.place(Orders.java:40)
Caused by: java.io.IOException: write failed
\tat java.base/java.io.FileOutputStream.write(FileOutputStream.java:1)
Caused by: java.net.SocketException: Broken pipe
\tat java.base/sun.nio.ch.NioSocket.write(NioSocket.java:9)
\tat org.acme.shop.Wire.send(Wire.java:77)
\tat org.acme.shop.Orders.place(Orders.java:41)
\t... 12 more`;
  expect(telling(trace)).toEqual([
    'Caused by: java.net.SocketException: Broken pipe',
    'at org.acme.shop.Wire.send(Wire.java:77)',
  ]);
});

test('of a Python trace, the error and the last frame outside of libraries', () => {
  const trace = `Traceback (most recent call last):
  File "/srv/shop/orders.py", line 12, in place
    wire.send(order)
  File "/usr/lib/python3.12/json/encoder.py", line 180, in default
    raise TypeError(message)
TypeError: Object of type State is not JSON serializable`;
  expect(telling(trace)).toContain('TypeError: Object of type State is not JSON serializable');
  expect(telling(trace)).toContain('File "/srv/shop/orders.py", line 12, in place');
});

test('of a Node trace, the frame that is not Node or a package', () => {
  const trace = `Error: connect ECONNREFUSED 127.0.0.1:6379
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)
    at Client.dial (/srv/app/node_modules/redis/index.js:3:1)
    at open (/srv/app/src/cache.js:21:9)`;
  expect(telling(trace)).toEqual([
    'Error: connect ECONNREFUSED 127.0.0.1:6379',
    'at open (/srv/app/src/cache.js:21:9)',
  ]);
});

test('of a log, the lines with a bad level', () => {
  const log = '2031-03-03T04:05:06Z INFO started\n2031-03-03T04:05:07Z ERROR ledger closed\n';
  expect(telling(log)).toEqual(['ledger closed']);
});
