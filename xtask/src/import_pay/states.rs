//! The numbers of the states and their postal codes, and the ids of places.

/// Every state, the district and the territories of the survey: its number (FIPS) and its postal code.
pub const STATES: [(&str, &str); 54] = [
    ("01", "AL"),
    ("02", "AK"),
    ("04", "AZ"),
    ("05", "AR"),
    ("06", "CA"),
    ("08", "CO"),
    ("09", "CT"),
    ("10", "DE"),
    ("11", "DC"),
    ("12", "FL"),
    ("13", "GA"),
    ("15", "HI"),
    ("16", "ID"),
    ("17", "IL"),
    ("18", "IN"),
    ("19", "IA"),
    ("20", "KS"),
    ("21", "KY"),
    ("22", "LA"),
    ("23", "ME"),
    ("24", "MD"),
    ("25", "MA"),
    ("26", "MI"),
    ("27", "MN"),
    ("28", "MS"),
    ("29", "MO"),
    ("30", "MT"),
    ("31", "NE"),
    ("32", "NV"),
    ("33", "NH"),
    ("34", "NJ"),
    ("35", "NM"),
    ("36", "NY"),
    ("37", "NC"),
    ("38", "ND"),
    ("39", "OH"),
    ("40", "OK"),
    ("41", "OR"),
    ("42", "PA"),
    ("44", "RI"),
    ("45", "SC"),
    ("46", "SD"),
    ("47", "TN"),
    ("48", "TX"),
    ("49", "UT"),
    ("50", "VT"),
    ("51", "VA"),
    ("53", "WA"),
    ("54", "WV"),
    ("55", "WI"),
    ("56", "WY"),
    ("66", "GU"),
    ("72", "PR"),
    ("78", "VI"),
];

/// The postal code of a state's number.
pub fn postal(fips: &str) -> Option<&'static str> {
    STATES.iter().find(|(number, _)| *number == fips).map(|(_, code)| *code)
}

/// The states that the name of a metropolitan area ends with: `NY` and `NJ` for `New York-Newark-Jersey City, NY-NJ`.
pub fn of_name(name: &str) -> Option<Vec<&'static str>> {
    let (_, codes) = name.rsplit_once(", ")?;
    codes.split('-').map(|code| STATES.iter().map(|(_, known)| *known).find(|known| *known == code)).collect()
}

/// The id of a state, such as `us-ca`.
pub fn state_id(postal: &str) -> String {
    format!("us-{}", postal.to_ascii_lowercase())
}

/// The id of an area: five digits for a metropolitan one (`us-31080`), seven for any other (`us-0600003`).
pub fn area_id(code: &str) -> String {
    format!("us-{}", code.strip_prefix("00").unwrap_or(code))
}
