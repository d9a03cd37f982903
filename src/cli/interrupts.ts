import type { EventEmitter } from 'node:events';
import type { Terminal } from './terminal.ts';

/** Ctrl-C, heard by the newest of those who listen; while nobody listens it ends the program, as ever. */
export function interruptsOf(source: EventEmitter): Terminal['onInterrupt'] {
  const listeners: Array<() => void> = [];
  const tellNewest = () => listeners.at(-1)?.();
  return (listener) => {
    if (listeners.length === 0) source.on('SIGINT', tellNewest);
    listeners.push(listener);
    return () => {
      listeners.splice(listeners.lastIndexOf(listener), 1);
      if (listeners.length === 0) source.off('SIGINT', tellNewest);
    };
  };
}
