import { z } from 'zod';
import { line, list, slug, webAddress } from './fields.ts';

export const word = z.strictObject({
  id: slug().meta({ description: 'The word as write-ups use it' }),
  name: line(80).meta({ description: 'The word as it is shown' }),
  description: line(400).optional().meta({ description: 'What it stands for' }),
  synonyms: list(line(80), 30).meta({ description: 'Other words for the same' }),
});

export const service = word.extend({
  owner: line(120).optional().meta({ description: 'Team or person that runs it' }),
  contact: line(200).optional().meta({ description: 'How to reach them during an outage' }),
  dashboards: list(
    z.strictObject({
      title: line(120).meta({ description: 'What it shows' }),
      url: webAddress().meta({ description: 'Where it is' }),
    }),
    20,
  ).meta({ description: 'Dashboards to look at' }),
  repositories: list(line(300), 20).meta({ description: 'Where its source code is' }),
  dependsOn: list(slug(), 50).meta({ description: 'Services it needs in order to work' }),
});

/** The closed lists. */
export const vocabulary = z.strictObject({
  services: list(service, 2_000).meta({ description: 'What is run' }),
  components: list(word, 2_000).meta({ description: 'What services are made of' }),
  environments: list(word, 100).meta({ description: 'Where services run' }),
  causes: list(word, 500).meta({ description: 'Kinds of cause' }),
  tags: list(word, 2_000).meta({ description: 'Words that write-ups are filed under' }),
});

export type Vocabulary = z.infer<typeof vocabulary>;
export type Service = z.infer<typeof service>;
export type Word = z.infer<typeof word>;
