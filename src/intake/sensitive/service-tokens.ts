/** A kind of secret that is known by its own shape. */
export interface TokenShape {
  readonly what: string;
  /** Global; every repetition is bounded. */
  readonly pattern: RegExp;
}

/** Tokens of services as their makers document them, where the preset of secretlint does not look for them. */
export const SERVICE_TOKENS: readonly TokenShape[] = [
  { what: 'sendgrid key', pattern: /\bSG\.[\w-]{16,32}\.[\w-]{32,64}(?![\w-])/gu },
  { what: 'Twilio key', pattern: /\bSK[\da-f]{32}\b/gu },
  { what: 'Mailgun key', pattern: /\bkey-[\da-f]{32}\b/gu },
  { what: 'Mailchimp key', pattern: /\b[\da-f]{32}-us\d{1,2}\b/gu },
  { what: 'PyPI token', pattern: /\bpypi-AgE[\w-]{50,1000}/gu },
  { what: 'DigitalOcean token', pattern: /\bdo[opr]_v1_[\da-f]{64}\b/gu },
  { what: 'New Relic key', pattern: /\bNR(?:AK|AL|II|JS|RA|IQ)-[A-Z\d]{27}\b/gu },
  { what: 'Grafana token', pattern: /\bgl(?:c_[\w+/-]{32,400}={0,3}|sa_\w{32}_[\da-f]{8}\b)/gu },
  { what: 'Terraform token', pattern: /\b\w{14}\.atlasv1\.[\w=-]{60,70}/gu },
  { what: 'Telegram token', pattern: /(?<![\w:])\d{8,10}:AA[\w-]{33}(?![\w-])/gu },
  {
    what: 'web hook',
    pattern:
      /\bhttps:\/\/(?:(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/webhooks\/\d{10,24}\/[\w-]{30,100}|[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@/-]{60,300})/giu,
  },
  { what: 'Sentry token', pattern: /\bsntry[su]_[\w+/=-]{40,400}/gu },
  { what: 'Atlassian token', pattern: /\bAT(?:ATT3xFfGF0|CTT3xFfGN0)[\w=-]{60,400}/gu },
  { what: 'Artifactory key', pattern: /\bAKCp[\dA-Za-z]{60,80}\b/gu },
  { what: 'Hugging Face token', pattern: /\bhf_[\dA-Za-z]{34}\b/gu },
  { what: 'age key', pattern: /\bAGE-SECRET-KEY-1[\dA-Z]{58}\b/gu },
  { what: 'signature of a shared address', pattern: /[?&]sig=[\w%+/-]{30,120}={0,2}/gu },
];
