import { createRoot } from "react-dom/client";

export { useEffect, useMemo, useState } from "react";
export const mount = (view, place) => createRoot(place).render(view);
