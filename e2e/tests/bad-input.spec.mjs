// Addresses that were mistyped, cut, made up or meant to harm: a helpful page or a notice that names what was ignored.
import { expect, live, open, test } from "../support/fixtures.mjs";
import { KINDS } from "../support/pages.mjs";

const PAYLOADS = [
  "<img src=x onerror=window.harmed=1>",
  "<script>window.harmed=1</script>",
  "\"><svg onload=window.harmed=1>",
  "'--><iframe srcdoc='<script>top.harmed=1</script>'>",
  "javascript:window.harmed=1",
  "{{constructor.constructor('window.harmed=1')()}}",
  "&lt;b&gt;&#60;i&#62;",
  "\u0000\u202e\ufeff\ud83d\ude08<b>",
];

const PARAMETERS = ["from", "to", "track", "level", "find", "theme", "chrome", "lang", "nonsense", "via", "avoid", "by", "roles", "only", "form", "part"];

/** The pages with a live part, and what they are about. */
const LIVE = ["", "roles/", "paths/", "compare/", "check/"];

/** Nothing came into the page that is not ours, and nothing that a person reads looks like markup. */
async function unharmed(page) {
  expect(await page.evaluate(() => window.harmed)).toBeUndefined();
  const foreign = "main img, main iframe, main object, main embed, main style, main script, [onerror], [onload], [srcdoc], a[href^='javascript:']";
  await expect(page.locator(foreign)).toHaveCount(0);
  expect(await page.locator("body").innerText()).not.toMatch(/[<>`]|&lt;|&#60;/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-pending");
}

const notice = (page) => page.locator(".notice:visible");

test.describe("on the paths page", () => {
  for (const [query, named, answered] of [
    ["from=astronaut&to=hr-director", "“from=astronaut” in the address is not a role we know", "To HR Director, people come from"],
    ["from=hr-assistant&to=HR%20Directrice", "“to=HR Directrice” in the address is not a role we know", "From HR Assistant, "],
    ["from=HR+DIRECTOR!", "“from=HR DIRECTOR…” in the address is not a role we know", "from HR Assistant to HR Director"],
    ["via=astronaut", "“via=astronaut” in the address is not a role we know", "from HR Assistant to HR Director"],
    ["avoid=astronautics,specialist", "“avoid=astronautics” in the address is neither a role nor a track", "from HR Assistant to HR Director"],
    ["by=luck", "“by=luck” in the address is not a ranking", "from HR Assistant to HR Director"],
  ])
    test(`what is unknown gets a notice and is left out: ${query}`, async ({ page }) => {
      await open(page, `paths/?${query}`);
      await expect(notice(page)).toContainText(named);
      await expect(page.locator(".count")).toContainText(answered);
      await unharmed(page);
    });

  test("too many way-points: the first ones count", async ({ page }) => {
    await open(page, "paths/?via=recruiter,hr-manager,hr-generalist,hris-specialist");
    await expect(notice(page)).toContainText("“via” in the address holds more than 3 values");
    await expect(page.getByRole("button", { name: /^Take out/ })).toHaveText([/Recruiter/, /HR Manager/, /HR Generalist/]);
  });

  test("both ends unknown: both are named", async ({ page }) => {
    await open(page, "paths/?from=nobody&to=nowhere");
    await expect(notice(page).getByRole("listitem")).toHaveCount(2);
    await expect(notice(page)).toContainText("nobody");
    await expect(notice(page)).toContainText("nowhere");
  });

  test("a parameter given twice: the first counts", async ({ page }) => {
    await open(page, "paths/?from=recruiter&from=hr-manager&to=hr-director");
    await expect(notice(page)).toContainText("“from” stands in the address more than once");
    await expect(page.locator(".count")).toContainText("from Recruiter to HR Director");
  });

  test("a parameter of another page is ignored and named", async ({ page }) => {
    await open(page, "paths/?from=recruiter&level=mid");
    await expect(notice(page)).toContainText("“level”");
    await expect(page.locator(".count")).toContainText("From Recruiter, ");
  });

  test("hundreds of parameters: a few are named, the others counted", async ({ page }) => {
    const many = Array.from({ length: 300 }, (_, i) => `p${i}=1`).join("&");
    await open(page, `paths/?${many}`);
    await expect(notice(page)).toContainText("295 more parts of the address were ignored");
    expect(await notice(page).getByRole("listitem").count()).toBeLessThan(10);
    await unharmed(page);
  });

  test("from and to alike is answered with a sentence and a way on", async ({ page }) => {
    await open(page, "paths/?from=recruiter&to=recruiter");
    await expect(page.locator(".count")).toContainText("Recruiter is both the start and the end");
    await expect(notice(page)).toHaveCount(0);
    await page.getByRole("link", { name: "See all roles and where each leads" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("HR roles");
  });

  test("empty values, as a form sends them, mean nothing was chosen", async ({ page }) => {
    await open(page, "paths/?from=&to=");
    await expect(notice(page)).toHaveCount(0);
    await expect(page.locator(".count")).toContainText("from HR Assistant to HR Director");
  });

  test("a choice after a bad address is answered, and the notice goes", async ({ page, baseURL }) => {
    await open(page, "paths/?from=astronaut&to=hr-manager");
    await expect(notice(page)).toBeVisible();
    await page.getByLabel("Where are you?").selectOption("recruiter");
    await expect(page.locator(".count")).toContainText("from Recruiter to HR Manager");
    await expect(page).toHaveURL(`${baseURL}paths/?from=recruiter&to=hr-manager`);
    await expect(notice(page)).toHaveCount(0);
  });
});

test.describe("on the list of roles", () => {
  for (const [query, named] of [
    ["track=astronautics", "is not a track"],
    ["level=galactic", "is not a level"],
  ])
    test(`an unknown filter gets a notice and all roles: ${query}`, async ({ page }) => {
      await open(page, `roles/?${query}`);
      await expect(notice(page)).toContainText(named);
      await expect(notice(page)).toContainText(query.split("=")[1]);
      await expect(page.locator(".count")).toHaveText(/^All \d+ roles$/);
    });
});

for (const address of LIVE)
  test.describe(`./${address}`, () => {
    test("a parameter that means nothing is named in a notice", async ({ page }) => {
      await open(page, `${address}?nonsense=1`);
      await expect(notice(page)).toContainText("“nonsense”");
      await expect(notice(page)).toHaveAttribute("role", "status");
      await unharmed(page);
    });

    test("made-up values for the look are named in a notice", async ({ page }) => {
      await open(page, `${address}?theme=purple&chrome=gold&lang=xx`);
      for (const said of ["“theme=purple”", "“chrome=gold”", "“lang=xx”"]) await expect(notice(page)).toContainText(said);
      await expect(page.locator("header.top")).toBeVisible();
    });

    test("malformed queries", async ({ page }) => {
      for (const query of ["from=%", "find=%E0%A4%A", "track=%zz&level=%", "%", "=", "&&&&", "?????", "find=%00%0d%0a", "from=%ff%fe"]) {
        await open(page, `${address}?${query}`);
        await unharmed(page);
        await expect(page.locator(".part")).toBeVisible();
        expect((await page.locator("main").innerText()).length, query).toBeGreaterThan(150);
      }
    });

    test("values of 5,000 characters", async ({ page }) => {
      for (const name of ["from", "find", "theme", "nonsense"]) {
        await open(page, `${address}?${name}=${"a".repeat(5_000)}`);
        await expect(notice(page), name).toContainText(/too long/);
        expect((await notice(page).innerText()).length, name).toBeLessThan(300);
        expect(await page.locator("main").innerText(), name).not.toContain("a".repeat(100));
      }
    });

    test("values and names of 400 characters", async ({ page }) => {
      const long = "b".repeat(400);
      await open(page, `${address}?${PARAMETERS.slice(0, 8).map((name) => `${name}=${long}`).join("&")}&${long}=1`);
      await expect(notice(page)).toBeVisible();
      expect((await notice(page).innerText()).length).toBeLessThan(1_000);
      expect(await page.locator("main").innerText()).not.toContain("b".repeat(100));
    });

    test("markup in every parameter, its name and the fragment", async ({ page }) => {
      test.slow();
      for (const payload of PAYLOADS) {
        const value = encodeURIComponent(payload);
        const query = PARAMETERS.map((name) => `${name}=${value}`).join("&");
        await open(page, `${address}?${query}&${value}=1#${value}`);
        await expect(notice(page)).toBeVisible();
        await unharmed(page);
      }
    });

    test("markup that is not encoded", async ({ page }) => {
      for (const payload of PAYLOADS.slice(0, 4)) {
        await page.goto(`${address}?${PARAMETERS.map((name) => `${name}=${payload}`).join("&")}#${payload}`);
        await live(page);
        await unharmed(page);
      }
    });
  });

test.describe("typed into a field", () => {
  for (const [address, label] of [["find/", "Your title, a role, a skill, a duty …"], ["roles/", "Title"]])
    test(`./${address}: markup finds nothing and stays text`, async ({ page }) => {
      await open(page, address);
      for (const payload of PAYLOADS) {
        await page.getByLabel(label, { exact: true }).fill(payload.slice(0, 80));
        await expect(page.locator("main")).toContainText(/Nothing found|No role fits|\d results?:|\d+ roles/);
        await unharmed(page);
      }
    });

  test("more than the field takes is cut, not lost", async ({ page }) => {
    await open(page, "");
    await page.locator("#find").pressSequentially(`hrbp${" zz".repeat(60)}`, { delay: 0 });
    await expect(page.locator("#find")).toHaveValue(/^hrbp.{76}$/);
    await expect(page.getByRole("status")).toContainText("Nothing found");
    await expect(page.locator(".found").getByRole("link", { name: "hrbp", exact: true })).toBeVisible();
    await unharmed(page);
  });
});

test.describe("pages without a live part", () => {
  test("they read whatever the query", async ({ page }) => {
    for (const address of ["roles/hr-manager/", "tracks/", "tracks/generalist/", "guide/", "sources/", ...KINDS.filter((kind) => /^(moves|skills)/.test(kind))]) {
      await page.goto(`${address}?${PARAMETERS.map((name) => `${name}=${encodeURIComponent(PAYLOADS[0])}`).join("&")}&%#%`);
      await unharmed(page);
      expect((await page.locator("main").innerText()).length, address).toBeGreaterThan(500);
    }
  });
});
