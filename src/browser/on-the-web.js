// The edition in one file stands nowhere on the web, so a code of its own address would lead a phone nowhere. Whoever knows where the
// site stands says so at the foot of a page; codes and links to share then lead there. It is kept in the file's own address, before
// the mark (`?site=`): there it stays from page to page, also where the browser keeps nothing.

const NAME = "site";

/** The folder that an address of the web stands for, as people write it: also without `https://`, or with the file in the folder. */
export const folder = (text) => {
  const whole = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const { protocol, origin, hostname, pathname } = new URL(whole);
    // Some browsers take a host of any letters.
    if (!/^https?:$/.test(protocol) || !/^[\w.-]+$|^\[/.test(hostname)) return undefined;
    return origin + pathname.replace(/[^/]*\.[^/]*$/, "").replace(/\/*$/, "/");
  } catch {
    return undefined;
  }
};

const said = new URLSearchParams(location.search).get(NAME);
/** Where the site stands on the web, if it was said. */
export const web = said ? folder(said) : undefined;

/** The form at the foot of a page: shows what is set, and opens the file again with what is written there. */
export const ask = (form) => {
  const field = form.elements.namedItem(NAME);
  const place = form.querySelector("output");
  field.value = web ?? said ?? "";
  const wrong = (text) => `“${text}” is no address of the web, such as https://careers.example/hr/. Codes and links stay as they were.`;
  if (web) {
    const link = Object.assign(document.createElement("a"), { href: web, textContent: web });
    place.replaceChildren("Codes and links to share lead to ", link, ". Open it once, to see that it is there.");
  } else if (said) place.textContent = wrong(said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const found = text && folder(text);
    if (found === undefined) place.textContent = wrong(text);
    else if (found === (web ?? "")) place.textContent = found ? "That is set already." : "No address is set.";
    else location.search = found && `?${new URLSearchParams({ [NAME]: found })}`;
  });
};
