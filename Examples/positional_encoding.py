import numpy as np

def positional_encoding(max_len, d_model):
    pe = np.zeros((max_len, d_model))
    position = np.arange(0, max_len)[:, np.newaxis]
    div_term = np.exp(np.arange(0, d_model, 2) * -(np.log(10000.0) / d_model))
    pe[:, 0::2] = np.sin(position * div_term)
    pe[:, 1::2] = np.cos(position * div_term)
    return pe

pe = positional_encoding(8, 6)
print(pe.shape)
print(pe.round(4))
similarity = pe @ pe.T
print(np.round(similarity[0], 3))
print("nearest to 3:", np.argsort(-similarity[3])[:3])
# the same by loops
check = [[np.sin(p / 10000 ** (i / 6)) if i % 2 == 0 else np.cos(p / 10000 ** ((i - 1) / 6)) for i in range(6)] for p in range(8)]
print("loops agree:", np.allclose(pe, check))
for pos, row in enumerate(pe[:3]):
    print(pos, ' '.join('{:+.2f}'.format(v) for v in row))
