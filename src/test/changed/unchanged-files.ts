/**
 * Write-ups that nobody changes, written such that what they say is not found by looking for it in their text: with
 * escapes, over several lines, with anchors, letters beyond ASCII and addresses in other spellings.
 */
export const WELL: Readonly<Record<string, string>> = {
  'incidents/u-1-escaped/index.md': `---
"id": "U\\x2D1"
title: "Orders \\u0061re stuck"
status: investigating
severity: SEV3
detected: 2031-03-01
"services": ["sh\\x6fp"]
symptoms: [{ "text": "The order p\\x61ge is empty" }]
signatures:
  - text: "queue \\u006Ff the shop is stuck"
nextSteps: [Look]
codes: ["shop\\/503"]
related: ["A\\x2D1"]
---

Like [that one](../a%2D1-orders/index.md#the-cause).
`,
  'incidents/u-2-folded/index.md': `---
# A comment: id: A-1
id: U-2
title: >-
  The till
  does not open
status: investigating
severity: SEV3
detected: 2031-03-01
services:
- shop
symptoms:
- text: >
    A till stays
    shut
signatures:
  - text: |-
      queue of the shop is stuck by the till
    printed: till & shop *log*
nextSteps: [Look]
related:
  - A-2
---

Like [that one](
../a-2-refunds/index.md#the-cause), and &#97;-1 [here](../&#97;-1-orders/index.md).
`,
  'incidents/u-3-anchors/index.md': `---
id: U-3
title: Orders are stuck again
status: duplicate
duplicateOf: &one U-1
severity: SEV3
detected: 2031-03-01
services: &all [shop]
symptoms:
  - text: &what The order page is empty again
  - text: *what
signatures:
  - { text: 'queue of the shop   is stuck' }
reporter: &who Ann
owner: *who
---
`,
  'incidents/u-4-letters/index.md': `---
id: U-4
title: Ñandú züchtet größere Äpfel
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: Ñandú züchtet größere Äpfel als gestern
signatures:
  - text: 'Größe überschritten: ✗'
nextSteps: [Look]
supersedes: [A-2]
---

## The cause

An [apple](..\\/a-1-orders/index.md) and [another][one].

[one]: <../u-1-escaped/index.md>
`,
  'incidents/u-5-links/index.md': `---
id: U-5
title: Links and nothing else
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: Somebody follows a link
nextSteps: [Look]
---

[a](../a%2D1-orders/index.md#the-cause) [b](../&#97;-2-refunds/index.md#the-cause) [c](../u-4\\-letters/index.md)
[d](../../runbooks/drain.md) [e](../../trees/shop.yaml) [f](../u-1-escaped/index.md "there") [g](../a-1-orders/index.md)
`,
  'incidents/u-6-replaces/index.md': `---
id: U-6
title: What replaces two
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: Two are one
nextSteps: [Look]
supersedes: ['U-7', A-1]
---
`,
  'incidents/u-7-jammed/index.md': `---
id: U-7
title: Drawers
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: Drawers get no paper
signatures:
  - text: drawer is
      jammed
nextSteps: [Look]
---
`,
  'incidents/u-8-rattles/index.md': `---
id: U-8
title: Rattling
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: Something rattles
signatures:
  - { text: "gear \\x69s rattling", printed: "gears' log" }
  - { text: '<*>bolt fell from <*>' }
nextSteps: [Look]
---
`,
  'incidents/a-1-orders/index.md': `---
id: A-1
title: Orders stay pending
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms:
  - text: The order page never leaves pending
nextSteps: [Look]
---

## The cause

The worker had stopped.
`,
  'incidents/a-2-refunds/index.md': `---
id: A-2
title: Refunds are paid twice
status: investigating
severity: SEV2
detected: 2031-03-02
services: [shop]
symptoms:
  - text: A refund stands twice in the books
nextSteps: [Stop the refund worker]
---

## The cause

Nobody knows.
`,
  'codes/shop.yaml': `title: Codes of the shop
summary: What the shop answers.
codes:
  - code: '503'
    name: Overloaded
    meaning: The shop has too much to do.
    action: Wait.
    incidents: [A-1, "U\\x2D1"]
`,
};

/** Write-ups with faults of form, which nobody changes either. */
export const FAULTY: Readonly<Record<string, string>> = {
  'incidents/f-1-key/index.md': `---
id: F-1
title: A till is open
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptom: [{ text: The till is open }]
symptoms: [{ text: 5 }, { text: The till is open }]
signatures: [{ text: queue of the shop is stuck }, { text: 7 }, { text: is stuck }]
nextSteps: [Look]
related: [A-1, A-2, 'not an id']
---
`,
  'incidents/f-2-yaml/index.md': '---\nid: F-2\ntitle: "not closed\n---\n\n[a](../a-1-orders/index.md)\n',
  'incidents/f-3-crlf/index.md': `---
id: F-3
title: A till is slow
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop, till]
symptoms: [{ text: The till is slow }]
signatures: [{ text: queue of the shop is stuck }]
nextSteps: [Look]
---

[a](../a-2-refunds/index.md#the-cause) [b](../no/index.md)
`.replaceAll('\n', '\r\n'),
  'incidents/f-4-id/index.md': '---\ntitle: Without an id\nseverity: SEV3\nrelated: [A-2]\n---\n',
  'incidents/f-5-twice/index.md': `---
id: F-5
title: Twice
title: Twice again
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms: [{ text: It stands there twice }]
signatures: [{ text: gear is rattling }]
nextSteps: [Look]
---
`,
  'incidents/f-7-nul/index.md': `---
id: F-7
title: No text
status: investigating
severity: SEV3
detected: 2031-03-01
services: [shop]
symptoms: [{ text: There is none }]
signatures: [{ text: gear is rattling }]
nextSteps: [Look]
---

\0
`,
  'incidents/f-6-empty/index.md': '',
  'runbooks/broken.md': '---\ntitle: [\n---\n',
  'trees/other.yaml':
    'title: Other\nnodes:\n  - { id: start, question: What?, answers: [{ id: a, text: A, to: { incident: A-2 } }] }\n',
};
