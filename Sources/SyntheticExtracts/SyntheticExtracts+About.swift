extension SyntheticExtracts {
    /// The text that goes with the files.
    var about: String {
        """
        # Synthetic extracts

        **Every person in these files is made up.** Names are drawn from word lists at random, postcode areas
        (NX, JX, YX, UX) are not in use, places of crimes lie at sea, and the last column of every file,
        `synthetic`, says `Y` in every row.

        - People: \(world.people), nights: \(world.nights), seed: \(world.seed), first night: \(world.firstNight).
        - The same numbers give the same bytes on every machine.
        - One folder for each night, one file for each extract, named `<extract>_<yyyymmdd>_001.csv`.
        - The extracts of custody, crimes, incidents, drug tests, contacts and outcome profiles hold on the first
          night all that went before, and later only what is new or changed. The other extracts hold all that is
          current each night.
        - A night knows what happened on the days before it. From one night to the next there are new crimes, arrests,
          tests, calls and appointments kept or missed; sentences, registrations, allocations, addresses, treatment
          and consents begin, change and end; outcomes come in late, and a few records are corrected or withdrawn. How
          a night looks doesn't depend on how many nights follow it.
        - `truth.csv` says which records are of one person; `truth_stories.csv` who lives which story.

        ## How the extracts are written

        | extracts | encoding | line ends | dates |
        |---|---|---|---|
        | `police_*` | UTF-8 with a byte order mark | CRLF | YYYY-MM-DD |
        | `probation_*`, `meeting_action` | UTF-8 | LF | YYYY-MM-DD |
        | `drug_national_*` | UTF-16, little end first, with a byte order mark | CRLF | DD/MM/YYYY |
        | other `drug_*` | Windows-1252 | CRLF | DD/MM/YYYY |

        ## Trouble

        Records have the trouble that real ones have: slips of the keyboard, names swapped or shortened, earlier
        surnames, lost diacritics and hyphens, day and month swapped, placeholder birth dates, identifiers missing
        or with a wrong check letter, addresses out of date, people with two records, twins, fathers and sons of
        one name. `Rates.swift` in the source says how often each occurs. A few codes are ones that no crosswalk
        knows, and a few columns ones that no agreement allows.

        Rows have faults too, so that a night sets some aside, the same ones every night until somebody mends them.
        None is of somebody who lives a story, and none makes a record of a person be set aside, so that
        `truth.csv` holds whatever becomes of them. Extracts of what is new have them on the first night alone.

        | what is wrong | in | of a thousand rows |
        |---|---|---|
        \(RowFault.table)

        A row set aside takes those with it that quote it: a drug test whose time in custody has 31 February.

        ## Stories

        A story is what happens to a person so that a rule fires for a reason. One with `beside` in its name
        narrowly misses the rule; one with `overnight` has its turn between the first night and the second, one with
        `later` one or two nights after that.
        In each block of 500 people every story occurs at least once.

        \(Story.allCases.map { "- `\($0.rawValue)`" }.joined(separator: "\n"))

        """
    }
}

extension RowFault {
    /// The kinds with their extracts and rates, as rows of a table.
    fileprivate static var table: String {
        allCases.map { kind in
            let places = Extract.allCases.compactMap { extract in
                kind.column(of: extract).map { "`\(extract.rawValue)`" + kind.suffix($0) }
            }
            return "| \(kind.words) | \(places.joined(separator: ", ")) | \(kind.perMille) |"
        }.joined(separator: "\n")
    }

    /// The column where it matters which.
    private func suffix(_ column: String) -> String { self == .exactRepeat ? "" : " (\(column))" }

    private var words: String {
        switch self {
        case .impossibleDate: "31 February"
        case .blankCell: "a blank cell that must be filled"
        case .bareComma: "a comma without quotes"
        case .deletedReference: "a reference to a record that was deleted"
        case .changedRepeat: "the row again with another value"
        case .exactRepeat: "the row again as it is"
        }
    }
}
