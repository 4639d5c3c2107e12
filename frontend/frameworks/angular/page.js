/** Angular, in its development build and without zones: what a template shows changes with signals. Templates are compiled here. */
import "@angular/compiler";
import * as Common from "@angular/common";
import * as Http from "@angular/common/http";
import * as Core from "@angular/core";
import * as Interop from "@angular/core/rxjs-interop";
import * as Forms from "@angular/forms";
import * as Browser from "@angular/platform-browser";
import * as Rxjs from "rxjs";
import * as Operators from "rxjs/operators";
import { mountable } from "../mounting.js";

const MODULES = {
  "@angular/core": Core,
  "@angular/core/rxjs-interop": Interop,
  "@angular/common": Common,
  "@angular/common/http": Http,
  "@angular/forms": Forms,
  "@angular/platform-browser": Browser,
  rxjs: Rxjs,
  "rxjs/operators": Operators,
};

/** What a constructor takes, as TypeScript writes it down for whoever asks. Source: the types of `reflect-metadata`. */
const taken = new WeakMap();
Reflect.metadata = (key, value) => (target) => {
  if (key === "design:paramtypes" && typeof target === "function") taken.set(target, value);
};
Reflect.getOwnMetadata = (key, target) => (key === "design:paramtypes" ? taken.get(target) : undefined);

/** Nobody keeps cookies here: the page's origin is opaque. */
const PROVIDERS = [
  Core.provideZonelessChangeDetection(),
  Http.provideHttpClient(Http.withNoXsrfProtection()),
  { provide: Core.ErrorHandler, useValue: { handleError: (error) => reportError(error) } },
];

async function show(component, props, listeners) {
  const app = await Browser.createApplication({ providers: PROVIDERS });
  const shown = Core.createComponent(component, { environmentInjector: app.injector, hostElement: document.getElementById("app") });
  for (const [name, value] of Object.entries(props)) shown.setInput(name, value);
  for (const { propName, templateName } of Core.reflectComponentType(component).outputs) {
    if (templateName in listeners) shown.instance[propName].subscribe(listeners[templateName]);
  }
  app.attachView(shown.hostView);
}

mountable(MODULES, show, (exported) => typeof exported === "function" && Core.reflectComponentType(exported) !== null);
