import { render } from "preact";

export { useEffect, useMemo, useState } from "preact/hooks";
export const mount = (view, place) => render(view, place);
