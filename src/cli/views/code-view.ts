import type { LinkedFamily } from '../../core/library.ts';
import { details, section, targetLine, type View } from './view.ts';

/** A family of codes as a list. */
export function familyView({ id, data }: LinkedFamily): View {
  return {
    title: data.title,
    facts: [`codes ${id}`, `${data.codes.length} codes`],
    headline: { label: 'What it is', text: data.summary },
    sections: section(
      'Codes',
      data.codes.map(({ code, name, meaning }) => ({ text: `${code} ${name}`, details: [meaning] })),
    ),
  };
}

/** One code of a family. */
export function codeView(family: LinkedFamily, code: LinkedFamily['data']['codes'][number]): View {
  const backlinks = Object.hasOwn(family.codeBacklinks, code.code)
    ? (family.codeBacklinks[code.code] ?? [])
    : [];
  return {
    title: `${code.code} ${code.name}`,
    facts: [`code ${family.id}/${code.code}`, family.data.title, ...(code.reserved ? ['reserved'] : [])],
    headline: { label: 'What to do', text: code.action },
    sections: [
      ...section('What it means', [
        { text: code.meaning, details: details({ 'sent by': code.sender, source: code.source }) },
      ]),
      ...section('Runbooks', code.runbooks),
      ...section('Incidents', code.incidents),
      ...section('Named by', [...new Set(backlinks.map(({ from }) => targetLine(from)))]),
    ],
  };
}
