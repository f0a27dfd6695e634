import { mount } from "#framework";
import { App } from "./App.jsx";
import "./style.css";

mount(<App />, document.getElementById("root"));
