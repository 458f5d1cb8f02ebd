extension ModuleTexts {
  /// The module `heapq`.
  static let heapqText = #"""
    def _rise(heap, place, first=0):
        item = heap[place]
        while place > first:
            parent = (place - 1) >> 1
            if not item < heap[parent]:
                break
            heap[place] = heap[parent]
            place = parent
        heap[place] = item


    def _sink(heap, place):
        count = len(heap)
        start = place
        item = heap[place]
        child = 2 * place + 1
        while child < count:
            if child + 1 < count and not heap[child] < heap[child + 1]:
                child += 1
            heap[place] = heap[child]
            place = child
            child = 2 * place + 1
        heap[place] = item
        _rise(heap, place, start)


    def heappush(heap, item, /):
        heap.append(item)
        _rise(heap, len(heap) - 1)


    def heappop(heap, /):
        if not heap:
            _empty()
        last = heap.pop()
        if not heap:
            return last
        first = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return first


    def _empty():
        raise IndexError('index out of range')


    def heapreplace(heap, item, /):
        if not heap:
            _empty()
        first = heap[0]
        heap[0] = item
        _sink(heap, 0)
        return first


    def heappushpop(heap, item, /):
        if heap and heap[0] < item:
            item, heap[0] = heap[0], item
            _sink(heap, 0)
        return item


    def heapify(x, /):
        for place in range(len(x) // 2 - 1, -1, -1):
            _sink(x, place)


    def nlargest(n, iterable, key=None):
        return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


    def nsmallest(n, iterable, key=None):
        return sorted(iterable, key=key)[:max(n, 0)]


    def merge(*iterables, key=None, reverse=False):
        items = []
        for iterable in iterables:
            items.extend(iterable)
        yield from sorted(items, key=key, reverse=reverse)
    """#
}
