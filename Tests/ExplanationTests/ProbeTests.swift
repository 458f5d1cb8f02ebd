import Diagnostics
import Library
import Machine
import Testing

@testable import Explanation

@Test func probe() throws {
  let two = try Scripts.run(try Scripts.file("page2.py"))
  let second = Explainer(two)
  for (name, index) in [("m", nil), ("dZ1", nil), ("dZ1", [0,1]), ("W1", nil), ("W1", [0,1])] as [(String, [Int]?)] {
    print("-- \(name) \(index ?? [])")
    do { print(Scripts.text(try second.explain(name, index: index))) } catch { print("error", error) }
  }
  let code = """
    np.random.seed(1)
    A = np.random.randn(3, 4)
    B = np.arange(12).reshape(3, 4)
    v = np.array([1.0, -2.0, 3.0])
    c = A[1:, ::2]
    d = A.T[2]
    e = np.maximum(0, A)
    f = np.where(A > 0, A, 0.1 * A)
    g = np.clip(A, -0.5, 0.5)
    h = A.sum(axis=0)
    k = A.mean(axis=1, keepdims=True)
    l = np.std(A, axis=1)
    mx = A.max()
    am = np.argmax(A, axis=1)
    o = np.outer(v, v)
    p = v @ v
    q = B.reshape(4, 3)
    r = B.flatten()
    s = B[[2, 0]]
    t = A[A > 0]
    u = v[:, None] - v[None, :]
    x = v
    V = v.copy()
    V -= 0.5 * v
    V[1] = 7
    M = np.zeros((2, 3))
    M[0] = v
    M[1, :] += v * 2
    def softmax(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)
    sm = softmax(v)
    def relu(z):
        return np.maximum(0, z)
    re = relu(v)
    def dsig(a):
        return a * (1 - a)
    ds = dsig(v)
    n = A - A.mean(axis=0)
    cc = np.concatenate([v, V])
    neg = -v ** 2
    big = np.arange(100.0)
    tot = big.sum() / len(big)
    gt = v > 0
    cond = 1 if p > 3 else 2
    st = "hello"
    li = [1, 2, 3]
    lsum = sum(li)
    nrm = np.linalg.norm(v)
    D = np.diag(v)
    f2 = (lambda q: q * 2 + 1)(v)
    w1, w2 = v - 1, v * 3
    tt = np.dot(A.T, v)
    vs = np.vstack([v, V])
    acc = 0
    for a in v:
        acc += a * 2
    par = {'W': v * 2}
    W = par['W']
    par['W'] -= v
    """
  let three = try Scripts.run(code)
  if case .failed(let d) = three.status { print("FAILED", d.message) }
  let third = Explainer(three)
  for name in ["A","B","c","d","e","f","g","h","k","l","mx","am","o","p","q","r","s","t","u","x","V","M","sm","re","ds","n","cc","neg","big","tot","gt","cond","st","li","lsum","nrm","D","f2","w1","w2","tt","vs","acc","a", "W", "softmax", "np"] {
    print("---- \(name)")
    do {
      let whole = try third.explain(name)
      print(Scripts.text(whole))
      if let shape = whole.shape, !shape.isEmpty {
        let index = shape.map { $0 > 1 ? 1 : 0 }
        print(Scripts.text(try third.explain(name, index: index)))
      }
    } catch { print("error", error) }
  }
}
