//! Live pieces as a view of Leptos: written to HTML, taken over in the browser.

use super::super::view as plain;
use super::shown::{self, Shown};
use super::{Follow, Following, Later, Piece, Pieces};
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, dom};
use leptos::tachys::view::{Position, PositionState};
use std::cell::RefCell;
use std::rc::Rc;

/// Pieces in the page.
pub struct ShownPieces(Vec<Shown>);

impl ShownPieces {
    fn nodes(&self) -> Vec<dom::Node> {
        self.0.iter().flat_map(Shown::nodes).collect()
    }
}

impl Render for Pieces {
    type State = ShownPieces;

    fn build(self) -> ShownPieces {
        // Lists that follow signals need to stand somewhere from the start; mounting moves all to their place.
        ShownPieces(shown::insert(self.0, &Rndr::create_element("div", None), None))
    }

    fn rebuild(self, state: &mut ShownPieces) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl AddAnyAttr for Pieces {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Pieces {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, out: &mut String, position: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.0.iter().for_each(|piece| write(piece, out));
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> ShownPieces {
        let here = cursor.current();
        let (parent, next) = match position.get() {
            Position::FirstChild => (Some(here.clone()), Rndr::first_child(&here)),
            _ => (Rndr::get_parent(&here), Rndr::next_sibling(&here)),
        };
        let Some(parent) = parent.and_then(dom::Element::cast_from) else { return self.build() };
        let shown = ShownPieces(shown::take_over(self.0, &parent, &Rc::new(RefCell::new(next))));
        if let Some(last) = shown.nodes().pop() {
            cursor.set(last);
            position.set(Position::NextChild);
        }
        shown
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for ShownPieces {
    fn unmount(&mut self) {
        self.nodes().iter().for_each(Rndr::remove);
    }

    fn mount(&mut self, parent: &dom::Element, marker: Option<&dom::Node>) {
        self.nodes().iter().for_each(|node| Rndr::insert_node(parent, node, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.nodes().into_iter().next();
        let parent = first.as_ref().and_then(Rndr::get_parent).and_then(dom::Element::cast_from);
        parent.is_some_and(|parent| {
            child.mount(&parent, first.as_ref());
            true
        })
    }

    fn elements(&self) -> Vec<dom::Element> {
        self.nodes().into_iter().filter_map(dom::Element::cast_from).collect()
    }
}

fn write(piece: &Piece, out: &mut String) {
    match piece {
        Piece::Plain(element) => plain::write(element, out),
        Piece::Control(control) => {
            let on = control.follows.iter().filter(|(_, follow)| matches!(follow, Follow::Flag(read) if read()));
            let mut element = control.element.clone();
            for (name, _) in on {
                element = element.attr(name, "");
            }
            plain::start(&element, out);
            control.children.iter().for_each(|child| write(child, out));
            plain::end(&element, out);
        }
        Piece::Later(Later { shell, fill }) => plain::write(&shell.clone().children(fill()), out),
        Piece::Following(Following { make, .. }) => {
            make().iter().for_each(|piece| write(piece, out));
            out.push_str("<!>");
        }
    }
}
