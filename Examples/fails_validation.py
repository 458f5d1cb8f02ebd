class Trainer:
    def __init__(self, lr, epochs):
        if lr <= 0:
            raise ValueError(f"learning rate must be positive, got {lr}")
        self.lr, self.epochs = lr, epochs

    def run(self):
        print("running", self.epochs, "epochs with lr", self.lr)
        return [1 / (e + 1) for e in range(self.epochs)]


history = Trainer(0.1, 3).run()
print(["%.3f" % h for h in history])
try:
    print(history[3])
except IndexError as error:
    print("caught:", error)
finally:
    print("going on")
Trainer(-0.5, 3).run()
