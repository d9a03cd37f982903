/** Marks that stand in a sample write-up where the texts of a preview are put. No Markdown reads them as anything. */
export const PUT = {
  title: 'put-title-here',
  symptom: 'put-symptom-here',
  nextStep: 'put-next-step-here',
  signature: 'put-signature-here',
} as const;
