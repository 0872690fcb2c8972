/** A picture from the reader's device, as a grid of 0…1: nothing of it is sent, stored or put into a state. */
import { css, html, type TemplateResult } from "lit";
import { type Grid, makeGrid, Refusal } from "../core/grid";

/** The file's picture, upright as its camera says, in grey, at most `most` pixels long. */
export async function openPicture(file: File, most: number): Promise<Grid> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new Refusal(`“${file.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`);
  }
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
  const [columns, rows] = [bitmap.width, bitmap.height].map((n) => Math.max(1, Math.round(n * scale)));
  const canvas = Object.assign(document.createElement("canvas"), { width: columns, height: rows });
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.imageSmoothingQuality = "high"; // made smaller without aliasing of its own
  context.drawImage(bitmap, 0, 0, columns, rows);
  bitmap.close();
  const { data } = context.getImageData(0, 0, columns, rows);
  return makeGrid(rows, columns, (i, j) => {
    const [r, g, b] = data.subarray(4 * (i * columns + j));
    return Math.round((0.299 * r + 0.587 * g + 0.114 * b) / 2.55) / 100;
  });
}

export const openControl = (take: (file: File) => void): TemplateResult =>
  html`<label class="control"
      >picture of yours
      <input
        type="file"
        accept="image/*"
        @change=${({ target }: Event) => {
          const field = target as HTMLInputElement;
          if (field.files?.[0]) take(field.files[0]);
          field.value = "";
        }}
      /></label
    ><span class="aside">it stays on this device</span>`;

export const openStyles = css`
  label:has(input[type="file"]) {
    flex-wrap: wrap;
  }
  input[type="file"] {
    font: inherit;
    color: inherit;
    max-width: 15rem;
  }
  input[type="file"]::file-selector-button {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid color-mix(in srgb, var(--line) 60%, var(--muted));
    border-radius: 8px;
    min-height: 38px;
    padding: 0 12px;
    cursor: pointer;
  }
`;
