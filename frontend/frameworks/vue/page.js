/** Vue, in its development build: its warnings are among what a check may ask about. */
import * as Vue from "vue";
import { mountable } from "../mounting.js";

/** An event's listener is a prop to Vue: `saved` is heard by `onSaved`. */
const heardBy = (event) => `on${event[0].toUpperCase()}${event.slice(1)}`;

mountable({ vue: Vue }, (component, props, listeners) => {
  const heard = Object.entries(listeners).map(([event, listener]) => [heardBy(event), listener]);
  const app = Vue.createApp(component, { ...props, ...Object.fromEntries(heard) });
  app.config.errorHandler = (error) => reportError(error);
  app.mount("#app");
});
