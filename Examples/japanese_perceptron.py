# -*- coding: utf-8 -*-
# パーセプトロンで NAND ゲートを学習する
import numpy as np

学習率 = 0.5
入力 = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
正解 = np.array([1, 1, 1, 0])
重み = np.zeros(2)
バイアス = 0.0


def 予測(x):
    # 活性化関数はステップ関数
    return int(np.dot(重み, x) + バイアス > 0)


for 回 in range(10):
    間違い = 0
    for x, t in zip(入力, 正解):
        差 = t - 予測(x)
        if 差 != 0:
            間違い += 1
            重み += 学習率 * 差 * x
            バイアス += 学習率 * 差
    print("第{}回 間違い={} 重み={} バイアス={}".format(回 + 1, 間違い, 重み, バイアス))
    if 間違い == 0:
        print("収束しました")
        break

# NAND から XOR を作る
def nand(a, b): return 予測(np.array([a, b]))
def xor(a, b):
    c = nand(a, b)
    return nand(nand(a, c), nand(b, c))

print([xor(a, b) for a in (0, 1) for b in (0, 1)])
