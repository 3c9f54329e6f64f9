extension Array where Element: Comparable {
    /// Where an element stands in an ascending list, or would stand.
    ///
    /// - Complexity: O(log count)
    func insertionIndex(of element: Element) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
