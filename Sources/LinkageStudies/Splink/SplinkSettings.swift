internal import FoundationEssentials

/// A model as Splink saves it: as much of its JSON as weighs pairs.
struct SplinkSettings: Decodable {
    struct Comparison: Decodable {
        let outputColumnName: String?
        let comparisonLevels: [Level]

        enum CodingKeys: String, CodingKey {
            case outputColumnName = "output_column_name"
            case comparisonLevels = "comparison_levels"
        }
    }

    struct Level: Decodable {
        let sqlCondition: String
        let label: String?
        let isNullLevel: Bool?
        let matchProbability: Double?
        let chanceProbability: Double?
        let frequencyColumn: String?
        let frequencyWeight: Double?
        let frequencyMinimum: Double?

        var isNull: Bool { isNullLevel ?? false }
        var isElse: Bool { sqlCondition.uppercased().filter { $0 != " " } == "ELSE" }

        enum CodingKeys: String, CodingKey {
            case sqlCondition = "sql_condition"
            case label = "label_for_charts"
            case isNullLevel = "is_null_level"
            case matchProbability = "m_probability"
            case chanceProbability = "u_probability"
            case frequencyColumn = "tf_adjustment_column"
            case frequencyWeight = "tf_adjustment_weight"
            case frequencyMinimum = "tf_minimum_u_value"
        }
    }

    /// A rule, which stands as an object or as a bare text.
    struct Blocking: Decodable {
        let sql: String

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                sql = text
            } else {
                sql = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .sql)
            }
        }

        enum CodingKeys: String, CodingKey {
            case sql = "blocking_rule"
        }
    }

    let linkType: String?
    let prior: Double
    let blockingRules: [Blocking]
    let comparisons: [Comparison]

    enum CodingKeys: String, CodingKey {
        case linkType = "link_type"
        case prior = "probability_two_random_records_match"
        case blockingRules = "blocking_rules_to_generate_predictions"
        case comparisons
    }

    /// The settings of a file.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read or isn't such a model.
    static func read(_ path: String) throws(StudyFailure) -> SplinkSettings {
        let bytes = try StudyFile.read(path)
        do { return try JSONDecoder().decode(SplinkSettings.self, from: Data(bytes)) } catch {
            throw StudyFailure(
                .input,
                "\(path): not a model that Splink saved; expected its JSON with "
                    + "probability_two_random_records_match, comparisons and "
                    + "blocking_rules_to_generate_predictions")
        }
    }
}
