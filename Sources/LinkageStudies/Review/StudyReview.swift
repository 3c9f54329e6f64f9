internal import Definitions
internal import Linkage

/// Clerical review: what people should look at in a linked study, as a page to read and a file to fill in.
public struct StudyReview: Sendable {
    private let linked: LinkedStudy
    private let explainer: PartitionExplainer

    /// The review of a linked study.
    ///
    /// - Throws: ``StudyFailure`` where the model doesn't fit.
    public init(_ linked: LinkedStudy) throws(StudyFailure) {
        self.linked = linked
        explainer = try linked.explainer()
    }

    /// Writes `linkage-review.html` and `review.csv`, readable by their owner alone.
    ///
    /// - Parameter out: The folder to write to.
    /// - Returns: The files.
    /// - Throws: ``StudyFailure`` where they can't be written.
    public func write(to out: String) throws(StudyFailure) -> [String] {
        try StudyFile.makeFolder(out)
        let sample = ReviewSample(linked)
        let paths = ["linkage-review.html", "review.csv"].map { "\(out)/\($0)" }
        let page = ReviewPage(linked: linked, sample: sample, explainer: explainer)
        try StudyOutput.write(try page.html(), to: paths[0])
        try ReviewFile(linked: linked, sample: sample).write(to: paths[1])
        return paths
    }
}
