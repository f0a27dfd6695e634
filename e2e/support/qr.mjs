// What a phone's camera would make of a code on the page: it is read from a picture of the page, by a library that made none of them.
import jsqr from "jsqr";
import { expect } from "./fixtures.mjs";

/** The pixels of a PNG, as a browser sees them. */
const pixels = async (page, png) => {
  const empty = await page.context().newPage();
  const picture = await empty.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    return { width, height, data: [...canvas.getImageData(0, 0, width, height).data] };
  }, png.toString("base64"));
  await empty.close();
  return picture;
};

/** The text of a code on the page. */
export async function readCode(code) {
  await expect(code).toBeVisible();
  const { width, height, data } = await pixels(code.page(), await code.screenshot());
  const found = jsqr(Uint8ClampedArray.from(data), width, height);
  expect(found, "a code that can be read").not.toBeNull();
  return found.data;
}
