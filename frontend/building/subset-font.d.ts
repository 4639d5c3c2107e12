declare module "subset-font" {
  interface Wanted { targetFormat: "woff2"; variationAxes?: Record<string, { min: number; max: number }> | undefined }
  /** A font with the signs of a text alone, and with less room to vary. */
  export default function subset(font: Uint8Array, text: string, wanted: Wanted): Promise<Uint8Array>;
}
