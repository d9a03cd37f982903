/** The fields that a key of an old document may fill. */
export type FactField =
  | 'id'
  | 'title'
  | 'status'
  | 'severity'
  | 'detected'
  | 'date'
  | 'mitigated'
  | 'resolved'
  | 'services'
  | 'components'
  | 'environment'
  | 'reporter'
  | 'owner'
  | 'tags'
  | 'audience'
  | 'version'
  | 'changelog'
  | 'reviewEvery'
  | 'reviewLast'
  | 'related'
  | 'supersedes'
  | 'duplicateOf'
  | 'alerts'
  | 'usersAffected'
  | 'workaround'
  | 'dataLoss'
  | 'security'
  | 'blocks'
  | 'description'
  | 'nothing';

/** The field for a key of front matter or a bold label; undefined where nobody knows what it means. */
export const factField = (key: string): FactField | undefined => FIELD_OF.get(folded(key));
export const isFactKey = (key: string): boolean => FIELD_OF.has(folded(key));

/** `Bug-ID`, `bug_id` and `Bug ID` are one key. */
const folded = (key: string): string =>
  key
    .replace(/[*_`]|\s+/gu, ' ')
    .replace(/-/gu, ' ')
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** `nothing` is known and has no field: it goes to the body without a question. */
const KEYS: Readonly<Record<FactField, string>> = {
  id: 'id|bug id|issue id|incident id|ticket|ticket id|key|issue key|incident number|incident|case id|jira',
  title: 'title|issue title|subject',
  status: 'status|current status|state|incident status|overall status',
  severity: 'severity|sev|severity level|incident severity',
  detected:
    'detected|detected at|first seen|started|started at|start time|start|began|occurred|occurred at|reported|reported on|reported at|opened|opened on|incident start|detection time',
  date: 'date|incident date|date of incident|created|created at|created on',
  mitigated: 'mitigated|mitigated at|mitigated on',
  resolved:
    'resolved|resolved at|resolved on|resolved when|closed|closed at|closed on|fixed on|end time|ended|ended at|incident end',
  services:
    'service|services|affected service|affected services|impacted service|impacted services|services impacted|services affected|affected system|affected systems|affected|system|systems|product|application',
  components: 'component|components|affected component|affected components|module|modules|component/s',
  environment: 'environment|env|affected environment',
  reporter: 'reporter|reported by|opened by|found by|submitted by|raised by',
  owner: 'owner|owner team|owning team|assignee|assigned to|incident commander|responsible|owned by',
  tags: 'tags|tag|labels|label|keywords|categories',
  audience: 'audience|target audience',
  version: 'version|document version',
  changelog: 'changelog|change log',
  reviewEvery: 'review frequency|review interval|review cycle',
  reviewLast: 'last reviewed|last review|reviewed on',
  related: 'related|related issues|related incidents|see also|linked issues',
  supersedes: 'supersedes|replaces',
  duplicateOf: 'duplicate of|duplicates',
  alerts: 'alert|alerts|alertname|alert name|alert names',
  usersAffected: 'users affected|affected users|user impact|customers affected|number of users affected',
  workaround: 'workaround',
  dataLoss: 'data loss|data lost',
  security: 'security risk|security impact|security',
  blocks: 'blocking|blocks|blocked work',
  description: 'description|summary',
  nothing:
    'priority|from|cc|author|authors|maintainer|last updated|updated|last modified|estimated fix time|next review|duration|type|issue type|project|language|category|difficulty|name|resolution|fix version/s|fix versions|votes|watchers|weight|draft|informational|sprint|reporter email|due date|url|link|pr|pull request|commit|branch|deciders|layout|permalink|section|slug',
};

const FIELD_OF: ReadonlyMap<string, FactField> = new Map(
  Object.entries(KEYS).flatMap(([field, keys]) =>
    keys.split('|').map((key) => [key, field as FactField] as const),
  ),
);
