/// How far a stage has come, told by whoever does a part of it.
///
/// It is a number for whoever watches and decides nothing: a stage does the same whether anybody listens.
struct StageProgress: Sendable {
    private let tell: @Sendable (_ done: Int, _ all: Int) -> Void

    /// Progress that nobody watches.
    static let silent = StageProgress { _, _ in }

    /// Progress that is told to a function.
    init(_ tell: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) { self.tell = tell }

    /// Tells that so many of all parts are done; parts may be anything that is about equally much work.
    func callAsFunction(_ done: Int, of all: Int) { tell(done, all) }
}
