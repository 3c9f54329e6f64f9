internal import Definitions
internal import Vocabulary

/// Checks that the linkage job may compare something of every agency's people.
///
/// Where a line gives only some fields, the others are not compared; where no line gives any, the agency's people
/// could never be found among another's, and whoever wrote the source can't have meant that.
struct LinkagePromises {
    let job: NightlyJob
    let sources: [SourceDefinition]
    let dictionary: DataDictionary
    let lines: AgreedLines

    /// The people whom no line lets be compared, each at their source.
    var faults: [Fault] {
        IdentityRecords.all(of: sources, in: dictionary).filter(\.isOfPeople).compactMap { records in
            let missing = lines.missing(records.fields, role: job.role, purpose: job.purpose)
            guard missing.count == records.fields.count else { return nil }
            return Fault(
                at: records.location,
                "the people of \(records.agency):\(records.recordType) could never be linked: no line of an agreement "
                    + "gives '\(job.role)' any of \(missing.map(\.field.name).joined(separator: ", ")) for \(job.purpose)"
            )
        }
    }
}
