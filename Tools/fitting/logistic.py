"""Logistic regression with a ridge, by Newton's method in half steps. Needs numpy."""

import numpy as np


def fit(x, y, w=None, penalty=4.0, rounds=300):
    """Weights and bias for rows x of labels y, which count as much as w says."""
    w = np.ones(len(y)) if w is None else w
    weights, bias = np.zeros(x.shape[1]), 0.0
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ weights + bias, -30, 30)))
        gradient = x.T @ (w * (p - y)) + penalty * weights
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + penalty * np.eye(len(weights))
        weights -= 0.5 * np.linalg.solve(hessian, gradient)
        bias -= 0.5 * (w * (p - y)).sum() / max(1e-9, (w * p * (1 - p)).sum())
    return weights, bias
