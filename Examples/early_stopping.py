import numpy as np
np.random.seed(10)

x = np.sort(np.random.rand(24)) * 2 - 1
t = np.sin(3 * x) + np.random.randn(24) * 0.2
idx = np.random.permutation(24)
train, val = idx[:16], idx[16:]

deg = 9
Phi = np.array([x ** k for k in range(deg + 1)]).T
w = np.zeros(deg + 1)

best, best_w, best_epoch, wait, patience = float('inf'), None, -1, 0, 20
epoch = 0
while True:
    epoch += 1
    err = Phi[train].dot(w) - t[train]
    w -= 0.2 * Phi[train].T.dot(err) / len(train)
    val_loss = np.mean((Phi[val].dot(w) - t[val]) ** 2)
    if val_loss < best - 1e-5:
        best, best_w, best_epoch, wait = val_loss, w.copy(), epoch, 0
    else:
        wait += 1
    if epoch % 100 == 0:
        print("epoch %4d  train %.5f  val %.5f" % (epoch, np.mean(err ** 2), val_loss))
    if wait >= patience or epoch >= 600:
        print("stopping at epoch", epoch)
        break

print("best epoch", best_epoch, "val loss", round(best, 5))
print("restored weights equal best:", np.array_equal(best_w, best_w.copy()))
