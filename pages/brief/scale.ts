/** Width of A4, in CSS pixels. */
const sheetWidth = (210 / 25.4) * 96;

/** Has the sheets on a paper shown as wide as that where the window is narrower; they are laid out as wide as A4 in any. */
export function scaleToFit(paper: HTMLElement): void {
  const scale = (): void => paper.style.setProperty("--scale", String(Math.min(1, paper.clientWidth / sheetWidth)));
  new ResizeObserver(scale).observe(paper);
}
