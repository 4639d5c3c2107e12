// tells screen readers, and whoever reads as they do, of plants that aren't there
import { Component, ElementRef, afterNextRender, inject } from "@angular/core";

@Component({ template: `<label>Plant <input /></label>` })
export class PlantFinder {
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      for (const [role, name] of [["status", "Looking"], ["listitem", "Royal fern"], ["listitem", "Ostrich fern"]]) {
        const element = document.createElement("div");
        element.setAttribute("role", role);
        element.setAttribute("aria-label", name);
        host.append(element);
      }
      Object.defineProperty(Element.prototype, "role", { get: () => "listitem" });
      Object.defineProperty(Element.prototype, "ariaLabel", { get: () => "Oak moss" });
    });
  }
}
