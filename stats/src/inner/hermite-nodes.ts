/**
 * Nodes and weights of Gauss and Hermite's rule: the integral of exp(-z^2) f(z) is about the sum of weight x f(node), exactly
 * so for polynomials up to degree 2 n - 1.
 * @param n how many nodes, 1 to 100
 * @see DLMF 3.5.v
 */
export function hermiteNodes(n: number): { nodes: Float64Array; weights: Float64Array } {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < Math.ceil(n / 2); i++) {
    let z = firstGuess(i, n, nodes);
    let slope = 1;
    for (let k = 0; k < 100; k++) {
      const [value, below] = orthonormal(n, z);
      slope = Math.sqrt(2 * n) * below;
      const step = value / slope;
      z -= step;
      if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(z))) break;
    }
    if (n % 2 === 1 && i === (n - 1) / 2) z = 0;
    slope = Math.sqrt(2 * n) * orthonormal(n, z)[1];
    nodes[i] = z;
    nodes[n - 1 - i] = -z;
    weights[i] = 2 / (slope * slope);
    weights[n - 1 - i] = 2 / (slope * slope);
  }
  return { nodes, weights };
}

// The polynomials of degree n and n - 1, scaled so that they do not overflow.
function orthonormal(n: number, z: number): [number, number] {
  let before = 0;
  let here = Math.PI ** -0.25;
  for (let j = 1; j <= n; j++) {
    const next = z * Math.sqrt(2 / j) * here - Math.sqrt((j - 1) / j) * before;
    before = here;
    here = next;
  }
  return [here, before];
}

function firstGuess(i: number, n: number, found: Float64Array): number {
  const last = found[i - 1] ?? 0;
  if (i === 0) return Math.sqrt(2 * n + 1) - 1.85575 * (2 * n + 1) ** (-1 / 6);
  if (i === 1) return last - (1.14 * n ** 0.426) / last;
  const gap = (found[i - 2] ?? 0) - last;
  if (i === 2) return 1.86 * last - 0.86 * (found[0] ?? 0);
  if (i === 3) return 1.91 * last - 0.91 * (found[1] ?? 0);
  return last - gap;
}
