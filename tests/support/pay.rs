//! Pay by short names, and the figure that a place itself has.

use super::catalogue;
use hr_career_paths::catalogue::{AreaPay, OccupationId, PlaceId};
use hr_career_paths::questions::pay_figure::{self, Answer, Figure};

pub fn place(id: &str) -> PlaceId {
    PlaceId::new(id)
}

pub fn group(id: &str) -> OccupationId {
    OccupationId::new(id)
}

pub fn area(id: &str) -> &'static AreaPay {
    catalogue().pay_areas.area_pay(&place(id)).unwrap()
}

pub fn in_place(id: &str, of: &str) -> Answer<'static> {
    let loaded = catalogue().pay_areas.area_pay(&place(id));
    pay_figure::figure(catalogue(), &place(id), &group(of), loaded)
}

pub fn own(id: &str, of: &str) -> Figure<'static> {
    let answer = in_place(id, of);
    assert_eq!(answer.skipped, [], "{id} {of}");
    answer.figure.unwrap()
}
