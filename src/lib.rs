//! HR Career Paths: a career-path explorer for human resources that needs nothing but static files and a browser.
//!
//! Data flows one way: [`catalogue`] (what is known) -> [`questions`] (what people ask of it) -> [`pages`] (how it reads)
//! -> [`browser`] (the only part that touches the web). `docs/architecture.md` names every folder.

pub mod address;
#[cfg(all(target_arch = "wasm32", feature = "views"))]
pub mod browser;
pub mod bundle;
pub mod catalogue;
#[cfg(feature = "views")]
pub mod components;
pub mod pack;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "views")]
pub mod parts;
pub mod questions;
