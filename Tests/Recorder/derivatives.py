"""Records the derivatives that JAX finds for one expression after the other: python3 Tests/Recorder/derivatives.py

It needs JAX (`pip install jax`); the tests do not. Each line of `Tests/ExplanationTests/Goldens/derivatives.txt` holds the expression, the shapes and
numbers of x and y, and the derivatives by them of `np.sum(np.cos(np.arange(r.size)).reshape(r.shape) * r)`, where r is the expression."""

import pathlib

import jax
import jax.numpy as np
import numpy

jax.config.update("jax_enable_x64", True)

ANY, POSITIVE, UNIT, ABOVE = "any", "positive", "unit", "above"
ONE = [((3, 4),), ((5,),), ((2, 3, 2),), ((),)]
TWO = [((3, 4), (3, 4)), ((3, 4), (4,)), ((3, 1), (1, 4)), ((2, 3), ()), ((), (4,)), ((2, 3, 2), (3, 1))]
MATRIX = [((3, 4),)]
cases = []


def add(expression, shapes, domain=ANY, domain_y=None):
    for shape in shapes:
        cases.append((expression, shape, domain, domain_y or domain))


for name in "exp sin cos sinh cosh tanh square negative positive absolute arctan arcsinh exp2 expm1 abs degrees radians deg2rad rad2deg".split():
    add(f"np.{name}(x)", ONE)
for name in "log sqrt log2 log10 log1p reciprocal cbrt".split():
    add(f"np.{name}(x)", ONE, POSITIVE)
for name in "arcsin arccos arctanh tan".split():
    add(f"np.{name}(x)", ONE, UNIT)
add("np.arccosh(x)", ONE, ABOVE)
for operator in "+ - *".split():
    add(f"x {operator} y", TWO)
add("x / y", TWO, ANY, POSITIVE)
add("x ** y", TWO, POSITIVE, ANY)
add("x ** 2", ONE)
add("x ** 3", ONE)
add("x ** -1.5", ONE, POSITIVE)
add("-x", ONE)
add("1 / (1 + np.exp(-x))", ONE)
for name in "add subtract multiply maximum minimum fmax fmin hypot logaddexp logaddexp2 arctan2".split():
    add(f"np.{name}(x, y)", TWO)
add("np.divide(x, y)", TWO, ANY, POSITIVE)
add("np.power(x, y)", TWO, POSITIVE, ANY)
add("np.float_power(x, y)", TWO[:2], POSITIVE, ANY)
add("np.fmod(x, y)", TWO[:3], ANY, POSITIVE)
add("np.mod(x, y)", TWO[:3], ANY, POSITIVE)
add("np.where(x > 0, x * x, y)", TWO[:3])
add("np.clip(x, -0.5, 0.5)", ONE)
add("np.copysign(x, y)", TWO[:2])
for floor in "floor ceil sign rint trunc".split():
    add(f"np.{floor}(x) * x", ONE[:2])
for name in "sum mean max min prod var std".split():
    add(f"np.{name}(x)", [((3, 4),), ((5,),)])
    add(f"np.{name}(x, axis=0)", [((3, 4),), ((2, 3, 2),)])
    add(f"np.{name}(x, axis=1, keepdims=True)", [((3, 4),), ((2, 3, 2),)])
    add(f"x.{name}(axis=-1)", [((3, 4),)])
add("np.sum(x, axis=(0, 2))", [((2, 3, 2),)])
add("np.var(x, axis=0, ddof=1)", MATRIX)
add("np.std(x, ddof=1)", MATRIX)
add("np.linalg.norm(x)", [((5,),), ((3, 4),)])
add("np.linalg.norm(x, axis=1)", MATRIX)
add("np.cumsum(x)", [((5,),), ((3, 4),)])
add("np.cumsum(x, axis=1)", MATRIX)
add("np.sort(x)", [((5,),), ((3, 4),)])
add("np.sort(x, axis=0)", MATRIX)
for product in ("np.dot(x, y)", "np.matmul(x, y)", "x @ y", "x.dot(y)"):
    add(product, [((3, 4), (4, 2)), ((3, 4), (4,)), ((3,), (3, 2)), ((4,), (4,))])
add("np.dot(x, y)", [((2, 3, 4), (4, 2)), ((3, 4), (2, 4, 3)), ((), (3, 2))])
add("np.matmul(x, y)", [((2, 3, 4), (2, 4, 2)), ((2, 3, 4), (4, 2))])
add("np.inner(x, y)", [((4,), (4,)), ((3, 4), (2, 4))])
add("np.outer(x, y)", [((3,), (4,)), ((2, 2), (3,))])
add("np.einsum('ij,jk->ik', x, y)", [((3, 4), (4, 2))])
add("np.einsum('ij,ij->i', x, y)", [((3, 4), (3, 4))])
add("np.einsum('bij,bjk->bik', x, y)", [((2, 3, 4), (2, 4, 2))])
add("np.linalg.inv(x + 3 * np.eye(3))", [((3, 3),)])
add("np.linalg.det(x + 3 * np.eye(3))", [((3, 3),)])
for view in ("x.T", "x.reshape(4, 3)", "x.ravel()", "x[1]", "x[:, 1:3]", "x[::-1, ::2]", "x[1, 2]", "x[np.array([0, 2, 0])]",
             "x[np.arange(3), np.array([1, 0, 3])]", "np.transpose(x)", "x[:, None, :]", "x.flatten()", "np.flip(x)",
             "np.roll(x, 1, axis=0)", "np.repeat(x, 2, axis=1)", "np.tile(x, (2, 1))", "np.expand_dims(x, 0)",
             "np.squeeze(x[None])", "np.pad(x, 1)", "np.tril(x)", "np.triu(x)", "np.diag(x[:, :3])", "np.swapaxes(x, 0, 1)",
             "np.rot90(x)", "np.take(x, np.array([1, 1, 2]))", "x.copy()", "np.asarray(x)", "np.atleast_2d(x)"):
    add(f"({view}) ** 2", MATRIX)
for join in ("np.concatenate((x, y))", "np.concatenate([x, y], axis=1)", "np.vstack((x, y))", "np.hstack([x, y])", "np.stack([x, y])",
             "np.column_stack((x, y))"):
    add(f"({join}) ** 2", [((3, 4), (3, 4))])
add("np.exp(x - np.max(x, axis=1, keepdims=True)) / np.sum(np.exp(x - np.max(x, axis=1, keepdims=True)), axis=1, keepdims=True)", MATRIX)
add("np.log(np.sum(np.exp(x), axis=1))", MATRIX)

random = numpy.random.RandomState(0)


def draw(shape, domain):
    x = random.uniform(-2, 2, shape)
    if domain == POSITIVE:
        x = numpy.abs(x) + 0.3
    if domain == UNIT:
        x = x * 0.4
    if domain == ABOVE:
        x = numpy.abs(x) + 1.2
    return numpy.round(x, 3)


def text(array):
    return " ".join(repr(float(v)) for v in numpy.asarray(array).ravel())


lines = []
for expression, shapes, domain, domain_y in cases:
    inputs = [draw(shapes[0], domain)] + [draw(shape, domain_y) for shape in shapes[1:]]

    def cost(*arguments):
        names = dict(zip("xy", arguments), np=np)
        r = eval(expression, names)
        return np.sum(np.cos(np.arange(r.size)).reshape(r.shape) * r)

    gradients = jax.grad(cost, argnums=tuple(range(len(inputs))))(*map(np.asarray, inputs))
    parts = [expression]
    for value, gradient in zip(inputs, gradients):
        parts += [str(list(value.shape)).replace(" ", ""), text(value), text(gradient)]
    lines.append(" | ".join(parts))
path = pathlib.Path(__file__).parents[1] / "ExplanationTests" / "Goldens" / "derivatives.txt"
path.write_text("\n".join(lines) + "\n")
print(len(lines), "derivatives")
