# Writes the answers of 10,000 learners to the network of grading.md into files below `folder`: a third all right, a third with a
# slip in Z1 that is carried forward, a third with gradients that were not averaged.
BEGIN {
  srand(1)
  for (learner = 1; learner <= 10000; learner++) {
    file = folder "/learner" learner ".md"
    kind = learner % 3
    slip = rand() * 3
    print "# Answers\n" > file
    if (kind == 1) printf "Z1 = [[%.3f, -3.767, 4.005, 1.526, 0.000], [3.001, -1.534, 2.268, -0.334, 0.000], [-0.977, -0.979, 0.001, 1.957, 0.000]]\n", slip > file
    else print "Z1 = [[4.243, -3.767, 4.005, 1.526, 0.000], [3.001, -1.534, 2.268, -0.334, 0.000], [-0.977, -0.979, 0.001, 1.957, 0.000]]" > file
    if (kind == 1) printf "A1 = [[%.3f, 0.023, 0.982, 0.821, 0.500], [0.953, 0.177, 0.906, 0.417, 0.500], [0.274, 0.273, 0.500, 0.876, 0.500]]\n", 1 / (1 + exp(-slip)) > file
    else print "A1 = [[0.986, 0.023, 0.982, 0.821, 0.500], [0.953, 0.177, 0.906, 0.417, 0.500], [0.274, 0.273, 0.500, 0.876, 0.500]]" > file
    print "A2 = [0.682, 0.492, 0.678, 0.652, 0.586]\ncost = 0.552\ndZ2 = [-0.318, 0.492, -0.322, -0.348, 0.586]" > file
    if (kind == 2) print "dW2 = [-0.611, -0.360, -0.126]\ndb2 = 0.089" > file
    else print "dW2 = [-0.122, -0.072, -0.025]\ndb2 = 0.018" > file
    print "dW1 = [[-0.019, 0.008, 0.007], [0.001, 0.001, 0.004]]" > file
    close(file)
  }
}
