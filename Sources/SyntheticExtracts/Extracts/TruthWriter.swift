internal import Delimited

/// The truth files while they are written: which records are whose, and who lives which story.
struct TruthWriter {
    private let world: World
    private var records = RowWriter()
    private var stories = RowWriter()

    init(world: World) {
        self.world = world
        records.append(["extract", "record_key", "person_id", "synthetic"])
        stories.append(["person_id", "story", "synthetic"])
    }

    /// Writes down the records of a person.
    mutating func add(_ person: Persona) {
        let numbers = SerialNumbers(person)
        let identifier = World.personIdentifier(person.index)
        let add = { (writer: inout RowWriter, extract: Extract, key: String) in
            writer.append([extract.rawValue, key, identifier, "Y"])
        }
        if person.slot.police {
            add(&records, .policeNominal, numbers.nominal())
            if person.hasSecondNominal { add(&records, .policeNominal, numbers.nominal(second: true)) }
        }
        if person.slot.probation {
            add(&records, .probationPerson, numbers.crn())
            if Circumstances(person).probation.hasSecondRecord {
                add(&records, .probationPerson, numbers.crn(second: true))
            }
        }
        switch person.slot.treatment {
        case .named: add(&records, .drugClient, numbers.client)
        case .attributor: add(&records, .drugNationalClient, numbers.nationalClient)
        case .unknown: break
        }
        if let story = person.slot.story { stories.append([identifier, story.rawValue, "Y"]) }
    }

    /// Hands over what was written since.
    mutating func flush(to sink: (SyntheticPiece) throws -> Void) rethrows {
        for (file, writer) in [("truth.csv", records), ("truth_stories.csv", stories)]
        where !writer.bytes.isEmpty {
            try sink(SyntheticPiece(file: file, bytes: writer.bytes))
        }
        records = RowWriter()
        stories = RowWriter()
    }
}
