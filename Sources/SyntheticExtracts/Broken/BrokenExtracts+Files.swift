extension BrokenExtracts {
    /// What can be wrong with a header or a file's name.
    static let headers = [
        BrokenExample(
            "blank-header", "a column has no name", .nominals.with("forename_2", line: 1, ""),
            [(1, "", "blank-header"), (1, "forename_2", "missing-label")]),
        BrokenExample(
            "duplicate-label", "two columns have one name", .nominals.with("cro", line: 1, "pnc_id"),
            [(1, "pnc_id", "duplicate-label")]),
        BrokenExample(
            "missing-label", "a promised column is not there", .nominals.without("record_updated"),
            [(1, "record_updated", "missing-label")]),
        BrokenExample(
            "extra-label", "a column that nobody promised: it is dropped, and the drop is told",
            .nominals.withColumn("hat_size", "58"), [(1, "hat_size", "extra-label")]),
        BrokenExample(
            "incorrect-label", "a column was renamed", .nominals.with("dob", line: 1, "DOB"),
            [(1, "dob", "incorrect-label")]),
        BrokenExample(
            "batch-error", "the file's name has a date that the calendar doesn't have",
            BrokenFile.nominals.named("police_nominal_20260231_001.csv"), [(0, "", "batch-error")]),
    ]

    /// What can be wrong with a row as a whole.
    static let rows = [
        BrokenExample(
            "blank-row", "a row has nothing in it", .nominals.with(line: 4) { _ in "" },
            [(4, "", "blank-row")]),
        BrokenExample(
            "missing-cell", "a row ends early", .nominals.shortened(line: 4, by: 2),
            [(4, "record_updated", "missing-cell"), (4, "synthetic", "missing-cell")]),
        BrokenExample(
            "extra-cell", "a comma stands without quotes", .nominals.with("surname", line: 3, "OSIERLEY,JR"),
            [(3, "", "extra-cell")]),
        BrokenExample(
            "encoding-error", "a byte of another encoding",
            BrokenFile.nominals.with("surname", line: 4, "FENWICKq")
                .spoiled("FENWICKq", Array("FENWICK".utf8) + [0xC9]), [(4, "surname", "encoding-error")]),
        BrokenExample(
            "source-error", "a quote is never closed", .nominals.with("surname", line: 5, "\"LARKSPURR"),
            [(5, "surname", "source-error")]),
        BrokenExample(
            "stray-quote", "a quote within a cell is not doubled",
            .nominals.with("surname", line: 3, "OSIER\"LEY"), [(3, "surname", "source-error")]),
    ]

    /// What can be wrong with a cell.
    static let cells = [
        BrokenExample(
            "type-error", "a date that isn't one, and a time that isn't one",
            BrokenFile.nominals.with("dob", line: 3, "1988-02-30").with(
                "record_created", line: 5, "last week"),
            [(3, "dob", "type-error"), (5, "record_created", "type-error")]),
        BrokenExample(
            "constraint-required", "a cell that must be filled is blank",
            .nominals.with("surname", line: 5, ""),
            [(5, "surname", "constraint-error")]),
        BrokenExample(
            "constraint-enum", "a value that isn't one of the allowed",
            .nominals.with("synthetic", line: 3, "N"),
            [(3, "synthetic", "constraint-error")]),
        BrokenExample(
            "constraint-pattern", "a number of another form", .nominals.with("nominal_id", line: 6, "90-5"),
            [(6, "nominal_id", "constraint-error")]),
        BrokenExample(
            "constraint-range", "31 days of the last 28",
            [.clients, .episodes, .profiles.with("pwork", line: 3, "31")],
            [(.profiles, 3, "pwork", "constraint-error")]),
        BrokenExample(
            "mixed-agency", "a row of another force in this force's file",
            .nominals.with("force_code", line: 4, "OTH"), [(4, "force_code", "constraint-error")]),
    ]

    /// What can be wrong with a key.
    static let keys = [
        BrokenExample(
            "primary-key", "one key with two contents", .nominals.with("nominal_id", line: 5, "N9000001"),
            [(5, "nominal_id", "primary-key")]),
        BrokenExample(
            "unique-error", "two drug tests of one time in custody",
            [
                .nominals, .custodies,
                .tests.with("custody_ref", line: 4, "TRB/C/2026/90000001"),
            ], [(.tests, 4, "custody_ref", "unique-error")]),
        BrokenExample(
            "foreign-key", "an alias of a record that isn't there",
            [.nominals, .aliases.with("nominal_id", line: 3, "N9999999")],
            [(.aliases, 3, "nominal_id", "foreign-key")]),
    ]

    /// What can be wrong with what a value means: the row is kept.
    static let meanings = [
        BrokenExample(
            "unmapped-code", "a code that no crosswalk knows", .nominals.with("sex", line: 3, "Q"),
            [(3, "sex", "unmapped-code")]),
        BrokenExample(
            "invalid-identifier", "wrong check letters",
            BrokenFile.nominals.with("pnc_id", line: 2, "1999/1234567C").with("cro", line: 4, "123456/99M"),
            [(2, "pnc_id", "invalid-identifier"), (4, "cro", "invalid-identifier")]),
        BrokenExample(
            "implausible-value", "a birth after the day of the run",
            .nominals.with("dob", line: 6, "2031-06-17"),
            [(6, "dob", "implausible-value")]),
    ]
}

extension BrokenFile {
    /// The file under another name.
    func named(_ name: String) -> BrokenFile {
        var file = self
        file.named = name
        return file
    }

    /// The file with a text replaced by bytes.
    func spoiled(_ text: String, _ bytes: [UInt8]) -> BrokenFile {
        var file = self
        file.spoiled = (text, bytes)
        return file
    }
}
