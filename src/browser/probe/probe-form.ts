import { make, makeButton } from '../search/make.ts';
import { DEFAULT_SECONDS } from './asked.ts';

/** The controls of a probe. Those that are not shown keep their values. */
export interface ProbeForm {
  readonly form: HTMLFormElement;
  readonly url: HTMLInputElement;
  readonly subprotocols: HTMLInputElement;
  readonly watch: HTMLInputElement;
  readonly send: HTMLInputElement;
  /** Says where it will connect, or what is wrong with the address. */
  readonly where: HTMLElement;
  readonly connect: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
}

/** `isFixed`: where it connects is given, and only the button is shown. */
export function probeForm(isFixed: boolean): ProbeForm {
  const [url, subprotocols, send, watch] = [input('url'), input('text'), input('text'), input('number')];
  watch.min = '1';
  watch.max = '3600';
  watch.value = String(DEFAULT_SECONDS);
  url.placeholder = 'wss://app.example/ws';
  const where = make('p', 'probe-where');
  const connect = makeButton('Connect', {});
  connect.type = 'submit';
  const stop = makeButton('Stop', {});
  stop.hidden = true;
  const more = make(
    'details',
    '',
    make('summary', '', 'Subprotocols, a message, the time to watch'),
    labelled('Subprotocols to offer, separated by spaces', subprotocols),
    labelled('Message to send once it is open', send),
    labelled('Seconds to watch it', watch),
  );
  const form = make('form', 'screen-only', where, make('p', 'probe-buttons', connect, ' ', stop));
  form.noValidate = true;
  if (!isFixed) form.prepend(labelled('Address to connect to', url), more);
  return { form, url, subprotocols, watch, send, where, connect, stop };
}

function input(type: string): HTMLInputElement {
  const field = make('input');
  field.type = type;
  field.spellcheck = false;
  field.autocomplete = 'off';
  return field;
}

const labelled = (text: string, field: HTMLInputElement): HTMLElement =>
  make('label', '', make('span', '', text), field);
