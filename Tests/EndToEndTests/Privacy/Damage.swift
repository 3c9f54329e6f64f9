import Foundation

/// What can go wrong with extracts, each time where a canary is.
struct Damage {
    private let site: ScratchSite
    private let canaries: [Canary]

    init(_ canary: CanarySite) {
        site = canary.site
        canaries = canary.canaries
    }

    func inflict() throws {
        try spoilNominals()
        try spoilPeople()
        try loseHeaders()
        try spoilTreatment()
        try spoilActions()
        try breakQuotes()
    }

    /// Values of the wrong kind, a code that nobody knows, rows too long and too short, one key twice.
    private func spoilNominals() throws {
        try site.editExtract("police_nominal") { extract in
            let key = try extract.place(of: "nominal_id")
            func row(_ canary: Int) -> Int {
                extract.rows.firstIndex { $0[key] == canaries[canary].nominal } ?? 0
            }
            extract.rows[row(0)][try extract.place(of: "dob")] = canaries[0].surname
            extract.rows[row(1)][try extract.place(of: "sex")] = canaries[1].forename
            extract.rows[row(2)][try extract.place(of: "synthetic")] = canaries[2].surname
            extract.rows[row(3)][try extract.place(of: "pnc_id")] = "1990/7300000A"
            extract.rows[row(4)].append(canaries[4].street)
            extract.rows[row(5)].removeLast(4)
            extract.rows[row(6)][key] = canaries[6].surname
            var twice = extract.rows[row(7)]
            twice[try extract.place(of: "surname")] = canaries[8].surname
            extract.rows.append(twice)
            extract.rows[row(9)][try extract.place(of: "ethnicity_self")] = canaries[9].postcode
            extract.rows[row(10)][try extract.place(of: "record_created")] = canaries[10].born
            extract.rows[row(11)][try extract.place(of: "force_code")] = canaries[11].forename
        }
    }

    /// A byte of another encoding in the middle of a name; every record of that person is then without its person.
    private func spoilPeople() throws {
        try site.editBytes("probation_person") { bytes in
            for canary in [canaries[12], canaries[13]] {
                guard let place = bytes.range(of: Data(canary.surname.utf8)) else { continue }
                bytes.insert(0xFF, at: place.upperBound - 1)
            }
        }
    }

    /// A first row of values where names of columns should be, and names in a column that nobody promised.
    private func loseHeaders() throws {
        try site.editExtract("probation_alias") { extract in
            let canary = canaries[14]
            extract.header = [canary.crn, "1", "NAME", canary.surname, canary.forename, canary.born, "Y"]
        }
        try site.editExtract("police_address") { extract in
            let key = try extract.place(of: "nominal_id")
            guard let first = extract.rows.firstIndex(where: { $0[key] == canaries[15].nominal }) else {
                return
            }
            extract.header = extract.rows.remove(at: first)
        }
        try site.editExtract("police_warning") { extract in
            extract.header[try extract.place(of: "basis")] = "bassis"
            // Words of somebody's where a column's name should be, in a header that otherwise fits.
            extract.header += ["see \(canaries[16].surname) \(canaries[16].forename) \(canaries[16].born)"]
            extract.header += ["\(canaries[17].surname), \(canaries[17].forename)"]
            for row in extract.rows.indices {
                extract.rows[row] += [canaries[18].surname, canaries[18].forename]
            }
        }
    }

    /// Numbers that are names, and a client twice with another birth date.
    private func spoilTreatment() throws {
        try site.editExtract("drug_client") { extract in
            let key = try extract.place(of: "client_key")
            let clients = extract.rows.indices.filter { row in
                canaries.contains { $0.client == extract.rows[row][key] }
            }
            for (row, column) in zip(
                clients, ["dob", "substance_group", "accmneed", "identity_level", "consent"])
            {
                extract.rows[row][try extract.place(of: column)] = canaries[19].surname
            }
            if let last = clients.last {
                var twice = extract.rows[last]
                twice[try extract.place(of: "town")] = canaries[20].street
                extract.rows.append(twice)
            }
        }
        try site.editExtract("drug_top") { extract in
            extract.rows[3][try extract.place(of: "alcuse")] = canaries[21].surname
            extract.rows[4][try extract.place(of: "client_key")] = canaries[22].surname
        }
    }

    /// Dates, codes and references of another form in a meeting's actions.
    private func spoilActions() throws {
        try site.editExtract("meeting_action") { extract in
            for (row, column) in ["crn", "kind", "owner_role", "due_on", "status", "exit_plan"].enumerated() {
                extract.rows[row][try extract.place(of: column)] = canaries[23 + row].surname
            }
        }
        try site.editExtract("probation_contact") { extract in
            extract.rows[0][try extract.place(of: "crn")] = canaries[30].pnc
            extract.rows[1][try extract.place(of: "at")] = canaries[31].surname
            extract.rows[2][try extract.place(of: "outcome_code")] = canaries[32].surname
        }
    }

    /// A quote that is never closed, with names behind it.
    private func breakQuotes() throws {
        try site.editBytes("police_alias") { bytes in
            let canary = canaries[33]
            bytes.append(
                Data(
                    "\(canary.nominal),9,NAME,\"\(canary.surname),\(canary.forename),\(canary.born),Y\r\n"
                        .utf8))
        }
    }
}
