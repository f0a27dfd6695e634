//! Pieces of page that are live: controls that listen or follow signals, and lists of pieces that are made anew when a signal
//! changes.
//!
//! Like [`Element`] they are one type for all, where `view!` would give each control a type of its own, and the wasm the code to
//! build, hydrate and rebuild each of them, awaited and not (`docs/performance.md`). The signals and effects are those of Leptos.

mod later;
mod shown;
mod view;

use super::Element;
use leptos::ev::{self, EventDescriptor};
use leptos::html::{self, ElementType};
use leptos::prelude::*;
use leptos::tachys::renderer::{CastFrom, Rndr, dom};
use std::sync::OnceLock;

/// What happened in the browser.
pub type Event = <ev::change as EventDescriptor>::EventType;
/// A control with a choice.
type Choice = <html::Select as ElementType>::Output;
/// An element that can have the focus.
type Focusable = <html::B as ElementType>::Output;

/// A piece of page.
pub enum Piece {
    /// Plain data.
    Plain(Element),
    /// An element that listens or follows signals.
    Control(Control),
    /// Pieces that follow signals.
    Following(Following),
    /// An element that is filled when what it is folded in is unfolded.
    Later(Later),
}

impl From<Element> for Piece {
    fn from(element: Element) -> Self {
        Self::Plain(element)
    }
}

impl From<Control> for Piece {
    fn from(control: Control) -> Self {
        Self::Control(control)
    }
}

/// The pieces of a whole part, as a view.
pub struct Pieces(pub Vec<Piece>);

/// Pieces that are made anew whenever a signal changes that they were made from.
pub struct Following {
    make: Box<dyn Fn() -> Vec<Piece> + Send>,
    /// Whether what was used is drawn first.
    deferred: bool,
}

/// Pieces that follow the signals that `make` reads.
pub fn following<P: Into<Piece>>(make: impl Fn() -> Vec<P> + Send + 'static) -> Piece {
    follow(make, false)
}

/// The same, one paint later: where much is made anew, the control that a person used shows at once what was chosen, and the
/// answer comes next. It is made from the signals as they are then, however many changes there were meanwhile.
pub fn deferred<P: Into<Piece>>(make: impl Fn() -> Vec<P> + Send + 'static) -> Piece {
    follow(make, true)
}

fn follow<P: Into<Piece>>(make: impl Fn() -> Vec<P> + Send + 'static, deferred: bool) -> Piece {
    Piece::Following(Following { make: Box::new(move || make().into_iter().map(Into::into).collect()), deferred })
}

/// What is inside of a `details`, made when somebody looks.
pub struct Later {
    shell: Element,
    fill: Fill,
}

/// Makes what an element holds.
type Fill = Box<dyn Fn() -> Vec<Element> + Send>;

/// An element inside of a `details`, which is filled in a task of its own, after the paint and not before it is unfolded. Pages
/// written beforehand hold it whole.
pub fn later(shell: Element, fill: impl Fn() -> Vec<Element> + Send + 'static) -> Piece {
    Piece::Later(Later { shell, fill: Box::new(fill) })
}

/// How to act once what is there now is drawn.
type Afterwards = fn(Box<dyn FnOnce()>);

static AFTERWARDS: OnceLock<Afterwards> = OnceLock::new();

/// From now on people use the page, so that what they use is drawn first. Before, it is made to show what its address asks, of which
/// nothing is to come late.
pub fn draw_first(afterwards: Afterwards) {
    AFTERWARDS.get_or_init(|| afterwards);
}

/// Acts once what is there now is drawn, in a task of its own; at once while nobody uses the page yet.
pub fn after_paint(act: impl FnOnce() + 'static) {
    match AFTERWARDS.get() {
        Some(afterwards) => afterwards(Box::new(act)),
        None => act(),
    }
}

/// An element that listens, follows signals, or holds what does.
pub struct Control {
    element: Element,
    follows: Vec<(&'static str, Follow)>,
    listeners: Vec<(&'static str, Listener)>,
    place: Option<Place>,
    children: Vec<Piece>,
}

/// A property that follows signals.
enum Follow {
    /// Such as `value`. It stands in no page written beforehand.
    Words(Box<dyn Fn() -> String + Send>),
    /// Such as `open`: a property and an attribute without value.
    Flag(Box<dyn Fn() -> bool + Send>),
}

type Listener = Box<dyn Fn(&Event) + Send>;

/// An element as a control: it can listen and follow signals, and hold what does.
pub fn control(element: Element) -> Control {
    Control { element, follows: Vec::new(), listeners: Vec::new(), place: None, children: Vec::new() }
}

impl Control {
    /// Lets a property that is a text, such as `value`, follow signals.
    pub fn property(mut self, name: &'static str, read: impl Fn() -> String + Send + 'static) -> Self {
        self.follows.push((name, Follow::Words(Box::new(read))));
        self
    }

    /// Lets a property that is on or off, such as `open`, follow signals.
    pub fn flag(mut self, name: &'static str, read: impl Fn() -> bool + Send + 'static) -> Self {
        self.follows.push((name, Follow::Flag(Box::new(read))));
        self
    }

    /// Listens.
    pub fn on(mut self, event: &'static str, act: impl Fn(&Event) + Send + 'static) -> Self {
        self.listeners.push((event, Box::new(act)));
        self
    }

    /// Keeps the element at hand.
    pub const fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds a piece.
    pub fn with(mut self, piece: impl Into<Piece>) -> Self {
        self.children.push(piece.into());
        self
    }

    /// Adds elements.
    pub fn with_all(mut self, elements: Vec<Element>) -> Self {
        self.children.extend(elements.into_iter().map(Piece::Plain));
        self
    }
}

/// Where a control stands in the page, to come back to it.
#[derive(Clone, Copy)]
pub struct Place(StoredValue<Option<dom::Element>, LocalStorage>);

impl Place {
    /// A place where nothing stands yet.
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Gives the focus to the element.
    pub fn focus(self) {
        if let Some(element) = self.0.get_value().and_then(Focusable::cast_from) {
            drop(element.focus());
        }
    }

    /// The value of the control; empty where nothing stands yet.
    pub fn value(self) -> String {
        let field = self.0.get_value().and_then(Choice::cast_from);
        field.map(|field| field.value()).unwrap_or_default()
    }

    /// Sets the value of the control, whatever it follows.
    pub fn set_value(self, value: &str) {
        if let Some(element) = self.0.get_value() {
            Rndr::set_property(&element, "value", &value.into());
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::new()
    }
}

/// The value of the control that an event comes from.
pub fn value_of(event: &Event) -> String {
    event_target_value(event)
}

/// Whether what an event comes from is open.
pub fn is_open(event: &Event) -> bool {
    let target = event.target().map(dom::Event::from);
    target.and_then(dom::Element::cast_from).is_some_and(|element| element.has_attribute("open"))
}
