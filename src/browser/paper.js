// Prints the page with its address as a code for phones. Loaded when somebody first presses the button at the foot of a page: what
// the browser's own menu prints has the day and the address in words.
import { generate } from "lean-qr";
import { toSvg } from "lean-qr/extras/svg";

const paper = () => {
  const printed = document.querySelector(".printed");
  printed.querySelector("svg")?.remove();
  try {
    // A file on this computer is not there for a phone.
    if (!document.URL.startsWith("file:")) printed.append(toSvg(generate(document.URL), document, { scale: 3 }));
  } catch {
    // Too long for a code: the words are there.
  }
  print();
};

document.querySelector("[data-print]").addEventListener("click", paper);
paper();
