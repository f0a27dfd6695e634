// The black screen: a dialog over everything, so that nothing below it takes the focus, and a screen reader finds no empty page.
import { make } from "./session.js";

export const BLACK = "The screen is black.";

let dialog;

export const isBlack = () => dialog?.open === true;
export const lift = () => dialog?.close();

/** Covers the window; a press anywhere brings the screen back, as its own button and keys do. */
export const cover = (whenLifted) => {
  if (isBlack()) return;
  // The words get the focus: they are read aloud, and all is black until the Tab key reaches the button.
  const words = make("p", { className: "hidden", tabIndex: -1 }, BLACK);
  const again = make("button", { type: "button" }, "Show the screen again");
  dialog = make("dialog", { className: "black", ariaLabel: "Black screen", onclick: lift }, words, again);
  dialog.addEventListener("close", () => {
    dialog.remove();
    whenLifted();
  });
  document.querySelector("main").append(dialog);
  dialog.showModal();
  words.focus();
};
