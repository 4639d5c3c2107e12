/** React, in its development build: its warnings are among what a check may ask about. */
import * as React from "react";
import * as Runtime from "react/jsx-runtime";
import * as ReactDOM from "react-dom";
import { createRoot } from "react-dom/client";
import { mountable } from "../mounting.js";

mountable({ react: React, "react-dom": ReactDOM, "react/jsx-runtime": Runtime }, (component, props, listeners) => {
  createRoot(document.getElementById("app")).render(React.createElement(component, { ...props, ...listeners }));
});
