package dev.proofsheet.harness.report.browser;

/** Looks for text that is hard to read, by the formula of WCAG 2.2. */
final class Contrast {
    /** Lists texts whose contrast is below 4.5 to 1, each with its colours; an empty text where there is none. */
    static final String FAINT_TEXTS = """
            const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            const numbers = (colour) => {
              canvas.clearRect(0, 0, 1, 1);
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              return canvas.getImageData(0, 0, 1, 1).data;
            };
            const light = (colour) => {
              const [r, g, b] = [...numbers(colour)].map((part) => part / 255)
                .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (node) => {
              for (let one = node; one; one = one.parentElement) {
                const colour = getComputedStyle(one).backgroundColor;
                if (numbers(colour)[3] === 255) return colour;
              }
              return "white";
            };
            const faint = new Set();
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const node = texts.currentNode.parentElement;
              if (!texts.currentNode.data.trim() || !node.checkVisibility() || node.closest("script, style, svg, noscript, .skip")) continue;
              const [a, b] = [light(getComputedStyle(node).color), light(ground(node))].sort((x, y) => y - x);
              const contrast = (a + 0.05) / (b + 0.05);
              if (contrast < 4.5) faint.add(`${node.className || node.tagName} ${contrast.toFixed(1)}`);
            }
            return [...faint].join(", ");""";

    private Contrast() {}
}
