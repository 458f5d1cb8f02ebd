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


def add(expression, shapes, domain=ANY, domain_y=None, same=None):
    """`same` is the expression as JAX has it, which changes nothing in place."""
    for shape in shapes:
        cases.append((expression, shape, domain, domain_y or domain, same or expression))


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

SQUARE = [((3, 3),)]
SPD = "(x @ x.T + 3 * np.eye(3))"
add("np.linalg.solve(x + 3 * np.eye(3), y)", [((3, 3), (3,)), ((3, 3), (3, 2))])
add("np.linalg.solve(x + 4 * np.eye(3), y)", [((2, 3, 3), (2, 3, 2))])
add("np.linalg.inv(x + 4 * np.eye(3))", [((2, 3, 3),)])
add("np.linalg.det(x + 4 * np.eye(3))", [((2, 3, 3),)])
add("np.linalg.slogdet(x + 3 * np.eye(3))[1]", SQUARE)
add("sign, size = np.linalg.slogdet(x + 3 * np.eye(3)); sign * size", SQUARE, same="np.linalg.slogdet(x + 3 * np.eye(3))[1]")
add("np.trace(x @ x)", SQUARE)
add("x.trace()", SQUARE)
add("np.kron(x, y)", [((3,), (4,)), ((2, 3), (3, 2)), ((2,), (2, 3))])
add("np.vdot(x, y)", [((2, 3), (3, 2)), ((4,), (4,))])
add("np.tensordot(x, y, axes=1)", [((3, 4), (4, 2))])
add("np.tensordot(x, y)", [((2, 3, 4), (3, 4, 2))])
add("np.tensordot(x, y, axes=([1, 0], [0, 1]))", [((3, 4, 2), (4, 3))])
add("np.linalg.multi_dot([x, y, x])", [((3, 4), (4, 3))])
add("np.einsum('ii->i', x)", SQUARE)
add("np.einsum('ii', x)", SQUARE)
add("np.einsum('ij,kj->ik', x, y)", [((3, 4), (2, 4))])
add("np.einsum('i,j->ij', x, y)", [((3,), (4,))])
add("np.einsum('ij->j', x)", MATRIX)
for mode in "full same valid".split():
    add(f"np.convolve(x, y, '{mode}')", [((6,), (3,)), ((5,), (4,)), ((3,), (6,)), ((4,), (4,))])
    add(f"np.correlate(x, y, '{mode}')", [((6,), (3,)), ((5,), (4,)), ((4,), (4,))])
add("np.convolve(x, y)", [((5,), (2,))])
add("np.correlate(x, y)", [((5,), (2,))])
for order in ("1", "3", "2.5", "np.inf", "-np.inf"):
    add(f"np.linalg.norm(x, {order})", [((5,),)])
    add(f"np.linalg.norm(x, ord={order}, axis=1)", MATRIX)
add("np.linalg.norm(x, axis=0, keepdims=True)", MATRIX)
add("np.linalg.norm(x, 'fro')", MATRIX)
add("np.cumprod(x)", [((5,),), ((3, 4),)])
add("np.cumprod(x, axis=0)", MATRIX)
add("np.cumsum(x, axis=0)", [((2, 3, 2),)])
add("np.sort(x, axis=None)", MATRIX)
add("np.diff(x)", [((5,),), ((3, 4),)])
add("np.diff(x, axis=0)", MATRIX)
add("np.diff(x, n=2)", [((6,),)])
add("np.median(x)", [((5,),), ((3, 4),)])
add("np.median(x, axis=0)", [((3, 4),), ((2, 3, 2),)])
add("np.percentile(x, 30)", [((5,),), ((3, 4),)])
add("np.quantile(x, 0.4, axis=1)", MATRIX)
add("np.ptp(x)", [((5,),)])
add("np.ptp(x, axis=0)", MATRIX)
add("np.average(x)", MATRIX)
add("np.average(x, weights=y)", [((5,), (5,)), ((3, 4), (3, 4))], ANY, POSITIVE)
add("np.average(x, axis=1, weights=y)", [((3, 4), (4,))], ANY, POSITIVE)
add("np.nansum(x, axis=0)", MATRIX)
add("np.prod(x * np.array([1.0, 0.0, 2.0, 3.0]), axis=1)", MATRIX)
add("np.prod(np.array([[0.0], [1.0], [0.0]]) * x, axis=0)", MATRIX)
add("np.sum(x, axis=0, initial=2.5)", MATRIX)
add("np.prod(x, axis=0, initial=2.5)", MATRIX)
add("np.max(x, axis=0, initial=0.2)", MATRIX)
add("np.min(x, initial=-5.0)", MATRIX)
for name in "sum prod".split():
    add(f"np.{name}(x, axis=1, where=np.array([True, False, True, True]))", MATRIX)
add("np.mean(x, axis=0, where=np.array([[True], [False], [True]]))", MATRIX)
add("np.max(x, axis=1, where=np.array([True, False, True, True]), initial=-9.0)", MATRIX)
add("a = np.zeros((3, 4)); np.add(x, y, out=a)", TWO[:2], same="np.add(x, y)")
add("a = x * 1; np.multiply(a, y, out=a)", TWO[:2], same="x * y")
add("a = x * 1; np.exp(a, out=a); a", MATRIX, same="np.exp(x)")
add("a = x * 1; np.exp(a, a); a", MATRIX, same="np.exp(x)")
add("a = np.zeros(4); np.sum(x, axis=0, out=a); a * a", MATRIX, same="np.sum(x, axis=0) ** 2")
add("a = y * 2; np.square(x, out=a, where=np.array([True, False, True, True])); a", [((3, 4), (3, 4))],
    same="np.where(np.array([True, False, True, True]), np.square(x), 2 * y)")
add("a = x * 1; a.sort(); a", [((5,),), ((3, 4),)], same="np.sort(x)")
add("a = x * 1; a.fill(y); a + x", [((3, 4), ())], same="x * 0 + y + x")
add("a = x * 1; np.copyto(a, y); a * x", [((3, 4), (4,))], same="x * y")
add("p, q = np.split(x * x, 2); p * q", [((6,),)], same="(x * x)[:3] * (x * x)[3:]")
add("np.array((x * x).tolist())", [((3,),)], same="x * x")
add("max(x[0], x[1]) * 2", [((4,),)], same="np.maximum(x[0], x[1]) * 2")
add("np.linalg.norm(x @ y - 1)", [((3, 4), (4,))])
add("np.maximum(np.minimum(x, y), 0.1)", TWO[:3])

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
for expression, shapes, domain, domain_y, same in cases:
    inputs = [draw(shapes[0], domain)] + [draw(shape, domain_y) for shape in shapes[1:]]

    def cost(*arguments):
        names = dict(zip("xy", arguments), np=np)
        r = eval(same, names)
        return np.sum(np.cos(np.arange(r.size)).reshape(r.shape) * r)

    gradients = jax.grad(cost, argnums=tuple(range(len(inputs))))(*map(np.asarray, inputs))
    parts = [expression]
    for value, gradient in zip(inputs, gradients):
        parts += [str(list(value.shape)).replace(" ", ""), text(value), text(gradient)]
    lines.append(" | ".join(parts))
path = pathlib.Path(__file__).parents[1] / "ExplanationTests" / "Goldens" / "derivatives.txt"
path.write_text("\n".join(lines) + "\n")
print(len(lines), "derivatives")
