import numpy as np
import re
from collections import defaultdict

class word2vec():
    def __init__(self, settings):
        self.n = settings['n']
        self.lr = settings['learning_rate']
        self.epochs = settings['epochs']
        self.window = settings['window_size']

    def generate_training_data(self, corpus):
        word_counts = defaultdict(int)
        for row in corpus:
            for word in row:
                word_counts[word] += 1
        self.v_count = len(word_counts.keys())
        self.words_list = list(word_counts.keys())
        self.word_index = dict((word, i) for i, word in enumerate(self.words_list))
        self.index_word = dict((i, word) for i, word in enumerate(self.words_list))
        training_data = []
        for sentence in corpus:
            sent_len = len(sentence)
            for i, word in enumerate(sentence):
                w_target = self.word2onehot(sentence[i])
                w_context = []
                for j in range(i - self.window, i + self.window + 1):
                    if j != i and j <= sent_len - 1 and j >= 0:
                        w_context.append(self.word2onehot(sentence[j]))
                training_data.append([w_target, w_context])
        return training_data

    def word2onehot(self, word):
        word_vec = [0 for i in range(0, self.v_count)]
        word_vec[self.word_index[word]] = 1
        return word_vec

    def softmax(self, x):
        e_x = np.exp(x - np.max(x))
        return e_x / e_x.sum(axis=0)

    def train(self, training_data):
        rng = np.random.RandomState(9)
        self.w1 = rng.uniform(-1, 1, (self.v_count, self.n))
        self.w2 = rng.uniform(-1, 1, (self.n, self.v_count))
        for i in range(self.epochs):
            self.loss = 0
            for w_t, w_c in training_data:
                h = np.dot(w_t, self.w1)
                u = np.dot(h, self.w2)
                y_pred = self.softmax(u)
                EI = np.sum([np.subtract(y_pred, word) for word in w_c], axis=0)
                dl_dw2 = np.outer(h, EI)
                dl_dw1 = np.outer(w_t, np.dot(self.w2, EI.T))
                self.w1 = self.w1 - (self.lr * dl_dw1)
                self.w2 = self.w2 - (self.lr * dl_dw2)
                self.loss += -np.sum([u[word.index(1)] for word in w_c]) + len(w_c) * np.log(np.sum(np.exp(u)))
            if i % 10 == 0:
                print('Epoch:', i, "Loss: %.4f" % self.loss)

    def vec_sim(self, word, top_n):
        v_w1 = self.w1[self.word_index[word]]
        word_sim = {}
        for i in range(self.v_count):
            v_w2 = self.w1[i]
            theta = np.dot(v_w1, v_w2) / (np.linalg.norm(v_w1) * np.linalg.norm(v_w2))
            word_sim[self.index_word[i]] = theta
        words_sorted = sorted(word_sim.items(), key=lambda kv: kv[1], reverse=True)
        return [(w, round(float(s), 2)) for w, s in words_sorted[:top_n]]

text = "The quick brown fox jumps over the lazy dog, and the dog sleeps while the fox runs."
corpus = [re.sub(r'[^a-z ]', '', text.lower()).split()] if False else [[w.strip('.,').lower() for w in text.split()]]
w2v = word2vec({'window_size': 2, 'n': 5, 'epochs': 50, 'learning_rate': 0.02})
data = w2v.generate_training_data(corpus)
print(len(data), w2v.v_count, w2v.words_list[:5])
w2v.train(data)
print(w2v.vec_sim("fox", 3)[0])
print('Vector for dog has', w2v.w1[w2v.word_index['dog']].size, 'numbers')
