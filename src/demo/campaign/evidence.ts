/** A sample document, as a unit calls it. */
export interface EvidenceDraft {
  /** In `data/demo/evidence`. */
  file: string;
  name: string;
}
