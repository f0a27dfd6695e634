// The second window, with the notes. A frame may forbid it, and the browser says nothing of that to whoever presses the link: so in a
// frame the window is opened here, where it is known whether it came.
import { make } from "./session.js";

/** The name of the window, so that there is one however often it is asked for. */
export const SECOND = "hr-career-paths-notes";

/** Says so where the second window does not come. */
export const watch = () => {
  if (window === parent) return;
  const words = make("p", { className: "notice", role: "alert" });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(`a[target="${SECOND}"]`);
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    if (open(link.href, SECOND)) return words.remove();
    words.textContent = "The page around this one does not let it open a second window. Open this page by itself to have the notes beside the projector.";
    const list = link.closest("ul");
    if (list) list.after(words);
    else link.parentElement.before(words);
  });
};
